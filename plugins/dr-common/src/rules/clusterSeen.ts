import { isSeen } from '../clusters';
import { say } from '../statements/say';
import { notApplicable, pass, Rule, unknown } from './Rule';

/** @internal */
export const clusterSeen: Rule = {
  id: 'cluster-seen',
  question: say('rule.cluster-seen.question'),
  why: say('rule.cluster-seen.why'),
  level: 2,
  gravity: 'blocking',
  outcomes: ['pass', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters'],
  judge({ frame, clusters }) {
    const { protectedClusters } = frame;
    if (protectedClusters.length === 0) return notApplicable();
    const missing = protectedClusters.filter(name => !frame.clusters.has(name));
    if (missing.length > 0) return unknown([say('cluster.notConfigured', { clusters: missing })]);
    const own = clusters.filter(each => protectedClusters.includes(each.name));
    const unseen = own.filter(each => !isSeen(each));
    if (unseen.length === 0) return pass(say('cluster.seen', { clusters: own.map(each => each.title) }));
    const evidence = unseen.map(each => each.statement ?? say('cluster.neverSeen', { cluster: each.title }));
    return unknown(evidence, { statement: say('remedy.reachCluster') });
  },
};
