import { JudgementFrame } from '../frame';
import { Remedy, StorageLocationFact } from '../model';
import { say } from '../statements/say';
import { judgeScope } from './judgeScope';
import { readFrom } from './locationsInUse';
import { Rule, RuleContext, yaml } from './Rule';
import { BLOCKING_WITH_SECOND_SITE, promisesSecondSite } from './secondSite';

/** @internal */
export const restorableElsewhere: Rule = {
  id: 'restorable-elsewhere',
  question: say('rule.restorable-elsewhere.question'),
  why: say('rule.restorable-elsewhere.why'),
  level: 4,
  gravity: 'degrading',
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
    const judgement = judgeScope(context, 'cluster', ({ recoveryPoint = '', target = '' }) =>
      say('scope.survivesCluster', { backup: recoveryPoint, cluster: titleOf(target, context.frame) }),
    );
    return {
      ...judgement,
      remedy: judgement.outcome === 'fail' ? shareLocation(context) : undefined,
      gravity: promisesSecondSite(context.frame) ? 'blocking' : 'degrading',
    };
  },
};

function titleOf(cluster: string, { clusters }: JudgementFrame): string {
  return clusters.get(cluster)?.title ?? cluster;
}

function shareLocation(context: RuleContext): Remedy {
  const [located] = readFrom(context);
  const statement = say('remedy.shareLocation');
  return located ? yaml(statement, manifestOf(located.fact)) : { statement };
}

/** JSON in place of bare words: it is YAML, and needs no thought about what is in them. */
function manifestOf({ namespace, name, provider, bucket, prefix, region, endpoint }: StorageLocationFact): string {
  const config = [
    ...(region === undefined ? [] : [`    region: ${JSON.stringify(region)}`]),
    ...(endpoint === undefined || provider !== 'aws' ? [] : [`    s3Url: ${JSON.stringify(endpoint)}`]),
  ];
  return [
    'apiVersion: velero.io/v1',
    'kind: BackupStorageLocation',
    'metadata:',
    `  name: ${name}`,
    `  namespace: ${namespace}`,
    'spec:',
    `  provider: ${provider ?? 'aws'}`,
    '  objectStorage:',
    `    bucket: ${JSON.stringify(bucket ?? '')}`,
    ...(prefix === undefined ? [] : [`    prefix: ${JSON.stringify(prefix)}`]),
    ...(config.length > 0 ? ['  config:', ...config] : []),
  ].join('\n');
}
