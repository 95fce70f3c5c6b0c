import { perStanding } from '../frame';
import { CONTROLLER_KINDS, Statement, Workload } from '../model';
import { formatLabelSelector } from '../placement';
import { say } from '../statements/say';
import { pass, Rule, RuleContext, unknown, yaml } from './Rule';
import { unseenClusters } from './unseenClusters';

/** @internal */
export const placementKnown: Rule = {
  id: 'placement-known',
  question: say('rule.placement-known.question'),
  why: say('rule.placement-known.why'),
  level: 2,
  gravity: 'blocking',
  outcomes: ['pass', 'unknown'],
  facts: ['placement', 'clusters'],
  judge(context) {
    const { workloads } = context.frame.facts.placement;
    const snippet =
      'metadata:\n  annotations:\n    backstage.io/kubernetes-id: my-service\n    backstage.io/kubernetes-namespace: my-namespace';
    const remedy = yaml(say('remedy.sayWhereItRuns'), snippet);
    if (workloads.length === 0) return unknown([say('place.unknown')], remedy);
    const empty = workloads
      .filter(each => context.frame.protectedClusters.includes(each.cluster))
      .flatMap(each => nothingIn(each, context));
    if (empty.length > 0) return unknown(empty, remedy);
    const known = say('place.known', { places: workloads.map(each => `${each.cluster}/${each.namespace}`) });
    return pass(known, ...notLookedAt(context));
  },
};

/** Why a place that the entity names is none, as far as its cluster can be seen. */
function nothingIn(workload: Workload, context: RuleContext): Statement[] {
  const { cluster, namespace, namespaceFact, selector, controllers, claims } = workload;
  const { frame } = context;
  const view = frame.clusters.get(cluster);
  if (!namespaceFact && view?.kind('Namespace').sight === 'current') {
    return [say('place.noNamespace', { namespace, cluster: view.title })];
  }
  const isSeen = CONTROLLER_KINDS.every(kind => !unseenClusters(context, kind).includes(cluster));
  if (!selector || !isSeen || controllers.length > 0 || claims.length > 0) return [];
  return [say('place.nothingLabelled', { place: `${cluster}/${namespace}`, selector: formatLabelSelector(selector) })];
}

const neverLookedAt = perStanding(({ views }) =>
  views.filter(view => CONTROLLER_KINDS.some(kind => view.kind(kind).observedAt === undefined)).map(view => view.title),
);

/** An entity that names no cluster may run in one that nobody has ever looked into. */
function notLookedAt({ frame }: RuleContext): Statement[] {
  if (frame.facts.placement.hints.clusters.length > 0) return [];
  const clusters = neverLookedAt(frame.standing);
  return clusters.length > 0 ? [say('place.notLookedAt', { clusters })] : [];
}
