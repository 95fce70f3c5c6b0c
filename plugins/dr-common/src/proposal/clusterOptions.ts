import { assessCluster, ClusterView, isSeen } from '../clusters';
import { JudgementFrame } from '../frame';
import { ProposalCluster, Statement } from '../model';
import { say } from '../statements/say';

/**
 * The clusters that there are, and in which of them nothing can be created now.
 * @internal
 */
export function clusterOptions(frame: JudgementFrame): ProposalCluster[] {
  return [...frame.clusters.values()].map(view => {
    const { name, region } = view.fact;
    const reasons = whyNot(view);
    return { name, title: view.title, region, usable: reasons.length === 0, reasons };
  });
}

function whyNot(view: ClusterView): Statement[] {
  const assessment = assessCluster(view, true);
  const hasVelero = view.kind('Backup').sight !== 'absent';
  if (assessment.reachability === 'reachable' && hasVelero && isSeen(assessment)) return [];
  const { statement = say('cluster.neverSeen', { cluster: view.title }) } = assessment;
  return [statement, whatHelps(statement)];
}

function whatHelps({ code }: Statement): Statement {
  switch (code) {
    case 'cluster.noVelero':
      return say('proposal.help.velero');
    case 'cluster.forbidden':
      return say('proposal.help.rights');
    case 'cluster.misconfigured':
    case 'cluster.unauthorized':
    case 'cluster.unauthorizedSince':
      return say('proposal.help.access');
    default:
      return say('proposal.help.wait');
  }
}
