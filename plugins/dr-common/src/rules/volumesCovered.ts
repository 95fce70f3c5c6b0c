import { CONTROLLER_KINDS, Statement, VolumeAssessment } from '../model';
import { say } from '../statements/say';
import { withTask } from './remedyTask';
import { fail, notApplicable, pass, Rule, RuleContext, unknown } from './Rule';
import { unseenClusters } from './unseenClusters';

/** @internal */
export const volumesCovered: Rule = {
  id: 'volumes-covered',
  question: say('rule.volumes-covered.question'),
  why: say('rule.volumes-covered.why'),
  level: 2,
  gravity: 'blocking',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'backups', 'volumeBackups', 'artefacts', 'locations'],
  judge(context) {
    const { frame, workloads } = context;
    const places = workloads.filter(each => frame.protectedClusters.includes(each.cluster));
    const volumes = places.flatMap(each => each.claims);
    const lost = volumes.filter(isLost);
    if (lost.length > 0)
      return fail(
        lost.flatMap(each => each.reasons),
        withTask(
          { statement: say('remedy.backUpVolumes') },
          'protect',
          frame,
          places.find(each => each.claims.some(isLost))?.cluster,
        ),
      );
    const doubtful = volumes.filter(each => each.verdict === 'unknown');
    if (doubtful.length > 0) return unknown(doubtful.flatMap(each => each.reasons));
    const unseen = unseenClusters(context, 'PersistentVolumeClaim');
    if (unseen.length > 0) {
      return unknown([
        say('volume.claimsNotSeen', { clusters: unseen.map(name => frame.clusters.get(name)?.title ?? name) }),
      ]);
    }
    const hidden = hiddenMounts(context);
    if (hidden.length > 0) return unknown(hidden);
    if (volumes.length === 0) return notApplicable(say('volume.none'));
    const leftOut = volumes.filter(each => each.verdict === 'excluded').flatMap(each => each.reasons);
    const held = volumes.filter(each => each.verdict === 'protected');
    if (held.length === 0) return notApplicable(...leftOut);
    const staying = held.filter(each => each.travels === 'same-storage');
    return pass(
      say('volume.allProtected', { volumes: held.map(each => each.claim) }),
      ...(staying.length > 0 ? [say('volume.sameStorage', { volumes: staying.map(each => each.claim) })] : []),
      ...leftOut,
    );
  },
};

function isLost({ verdict }: VolumeAssessment): boolean {
  return verdict === 'missing' || verdict === 'switched-off';
}

/** Where a service has a namespace to itself all claims in it are its own; elsewhere only its workloads tell which are. */
function hiddenMounts(context: RuleContext): Statement[] {
  const { frame } = context;
  return frame.protectedClusters.flatMap(name => {
    if (frame.workloads.get(name)?.every(each => each.selector === undefined)) return [];
    const kinds = CONTROLLER_KINDS.filter(kind => unseenClusters(context, kind).includes(name));
    const cluster = frame.clusters.get(name)?.title ?? name;
    return kinds.length > 0 ? [say('volume.mountsNotSeen', { cluster, kinds })] : [];
  });
}
