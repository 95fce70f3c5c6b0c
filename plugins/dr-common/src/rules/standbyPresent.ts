import { SiteAssessment, Statement, Strategy } from '../model';
import { say } from '../statements/say';
import { fail, notApplicable, pass, Rule, RuleContext, unknown } from './Rule';
import { promisesSecondSite } from './secondSite';

/** With more, a number says more than their names. */
const MOST_NAMED = 5;

/** @internal */
export const standbyPresent: Rule = {
  id: 'standby-present',
  question: say('rule.standby-present.question'),
  why: say('rule.standby-present.why'),
  level: 4,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['objectives', 'placement', 'clusters'],
  judge(context) {
    const { frame, sites } = context;
    const strategy = frame.facts.objectives.strategy?.value;
    if (strategy === undefined) return notApplicable(say('promise.noStrategy'));
    if (!promisesSecondSite(frame)) return notApplicable(say('site.notPromised', { strategy }));
    const title = ({ cluster }: SiteAssessment) => frame.clusters.get(cluster)?.title ?? cluster;
    const fitting = sites.filter(site => keeps(strategy, site, context));
    const apart = fitting.find(site => site.otherRegion) ?? fitting.find(site => site.otherRegion === undefined);
    if (apart) {
      const { state, otherRegion, readyControllers, controllers } = apart;
      const cluster = title(apart);
      return pass(
        say('site.keeps', { strategy, cluster, state, readyControllers, controllers }),
        ...(otherRegion === undefined ? [say('site.regionUnknown', { cluster })] : []),
      );
    }
    const near = fitting.map(site => say('site.sameRegion', { cluster: title(site) }));
    const hidden = sites.filter(({ state }) => state === 'unknown');
    if (hidden.length > 0) {
      return unknown([
        say('site.notSeen', { clusters: hidden.map(title) }),
        ...near,
        ...hidden.flatMap(each => each.reasons),
      ]);
    }
    const absent = sites.filter(({ state }) => state === 'absent').map(title);
    const lacking = sites
      .filter(site => site.state !== 'absent' && !fitting.includes(site))
      .flatMap(site => [
        say('site.lacks', {
          strategy,
          cluster: title(site),
          state: site.state,
          readyControllers: site.readyControllers,
          controllers: site.controllers,
        }),
        ...site.reasons,
      ]);
    const evidence =
      sites.length === 0 ? [say('site.none', { strategy })] : [...near, ...lacking, ...notThere(strategy, absent)];
    return fail(evidence, { statement: say('remedy.keepStandby', { strategy }) });
  },
};

/** Where nothing of it is, there is nothing to tell apart. */
function notThere(strategy: Strategy, clusters: string[]): Statement[] {
  if (clusters.length === 0) return [];
  return clusters.length > MOST_NAMED
    ? [say('site.notInAny', { strategy, count: clusters.length })]
    : [say('site.notIn', { strategy, clusters })];
}

/** Pilot light: its data services run there, or it is there and has none; warm standby: some of it runs; active-active: all. */
function keeps(strategy: Strategy, { state, readyDataServices }: SiteAssessment, context: RuleContext): boolean {
  if (state === 'unknown' || state === 'absent') return false;
  if (strategy === 'active-active') return state === 'serving';
  if (strategy === 'warm-standby') return state !== 'idle';
  return readyDataServices > 0 || state !== 'idle' || !hasDataServices(context);
}

function hasDataServices({ frame }: RuleContext): boolean {
  return frame.protectedClusters.some(name =>
    frame.workloads.get(name)?.some(({ controllers }) => controllers.some(({ kind }) => kind === 'StatefulSet')),
  );
}
