import { perStanding } from '../frame';
import { Remedy, Statement } from '../model';
import { liesIn, regionOfStore } from '../recoverability/regionOfStore';
import { say } from '../statements/say';
import { judgeScope } from './judgeScope';
import { readFrom } from './locationsInUse';
import { withTask } from './remedyTask';
import { fail, Rule, RuleContext, yaml } from './Rule';
import { BLOCKING_WITH_SECOND_SITE, promisesSecondSite } from './secondSite';

/** @internal */
export const storedInAnotherRegion: Rule = {
  id: 'stored-in-another-region',
  question: say('rule.stored-in-another-region.question'),
  why: say('rule.stored-in-another-region.why'),
  level: 4,
  gravity: 'advisory',
  gravityCases: BLOCKING_WITH_SECOND_SITE,
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: [
    'objectives',
    'placement',
    'clusters',
    'backups',
    'volumeBackups',
    'artefacts',
    'locations',
    'storageClasses',
  ],
  judge(context) {
    const gravity = promisesSecondSite(context.frame) ? 'blocking' : 'advisory';
    const judgement = judgeScope(context, 'region', ({ recoveryPoint = '', target = '' }) =>
      say('scope.survivesRegion', {
        backup: recoveryPoint,
        cluster: context.frame.clusters.get(target)?.title ?? target,
      }),
    );
    const near = keptNear(context);
    if (near.length > 0 && judgement.outcome !== 'pass') {
      return { ...fail([...near, ...judgement.evidence], storeElsewhere(context)), gravity };
    }
    if (judgement.outcome === 'fail')
      return { ...judgement, remedy: { statement: say('remedy.restoreElsewhere') }, gravity };
    return { ...judgement, remedy: nameRegions(context), gravity };
  },
};

/** Locations that certainly lie where the service runs, with no copy anywhere else. */
function keptNear(context: RuleContext): Statement[] {
  return readFrom(context).flatMap(({ fact }) => {
    const { region } = fact;
    const own = context.frame.clusters.get(fact.cluster)?.fact.region;
    const isNear = region !== undefined && region === own && !fact.replicatedTo?.some(each => each !== own);
    return isNear ? [say('location.inOwnRegion', { location: fact.name, region })] : [];
  });
}

const withoutRegion = perStanding(({ views }) =>
  views.map(view => view.fact).filter(({ region }) => region === undefined),
);

/** A template can, where its cluster has a location elsewhere that takes backups. */
function storeElsewhere({ frame }: RuleContext): Remedy {
  const remedy = { statement: say('remedy.storeElsewhere') };
  const cluster = frame.protectedClusters.find(name => {
    const own = frame.clusters.get(name)?.fact.region;
    const locations = frame.locationsOf.get(name) ?? [];
    return locations.some(({ fact, assessment }) => {
      const lies = regionOfStore([fact]);
      const isElsewhere = own !== undefined && lies !== undefined && liesIn(lies, own) === false;
      return isElsewhere && fact.accessMode === 'ReadWrite' && assessment.health === 'available';
    });
  });
  return cluster === undefined ? remedy : withTask(remedy, 'protect', frame, cluster);
}

/** What an operator can say, where nobody has. */
function nameRegions({ frame }: RuleContext): Remedy | undefined {
  const nameless = withoutRegion(frame.standing);
  if (nameless.length === 0) return undefined;
  const lines = nameless.flatMap(({ name }) => [`    - name: ${name}`, '      region: ap-northeast-2']);
  return yaml(say('remedy.nameRegions'), ['dr:', '  clusters:', ...lines].join('\n'));
}
