import { say } from '../statements/say';
import { fail, notApplicable, pass, Rule, unknown } from './Rule';
import { unseenClusters } from './unseenClusters';

/** @internal */
export const volumesCovered: Rule = {
  id: 'volumes-covered',
  question: say('rule.volumes-covered.question'),
  why: say('rule.volumes-covered.why'),
  level: 2,
  gravity: 'blocking',
  judge(context) {
    const { frame, workloads } = context;
    const volumes = workloads
      .filter(each => frame.protectedClusters.includes(each.cluster))
      .flatMap(each => each.claims);
    const lost = volumes.filter(each => each.verdict === 'missing' || each.verdict === 'switched-off');
    if (lost.length > 0)
      return fail(
        lost.flatMap(each => each.reasons),
        { statement: say('remedy.backUpVolumes') },
      );
    const doubtful = volumes.filter(each => each.verdict === 'unknown');
    if (doubtful.length > 0) return unknown(doubtful.flatMap(each => each.reasons));
    const unseen = unseenClusters(context, 'PersistentVolumeClaim');
    if (unseen.length > 0) {
      return unknown([
        say('volume.claimsNotSeen', { clusters: unseen.map(name => frame.clusters.get(name)?.title ?? name) }),
      ]);
    }
    if (volumes.length === 0) return notApplicable(say('volume.none'));
    return pass(
      say('volume.allProtected', {
        volumes: volumes.filter(each => each.verdict === 'protected').map(each => each.claim),
      }),
    );
  },
};
