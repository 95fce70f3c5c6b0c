import { assessCluster, ClusterView } from '../clusters';
import { coversNamespace } from '../coverage';
import { JudgementFrame } from '../frame';
import { BackupChoices, Workload } from '../model';
import { say } from '../statements/say';
import { ChosenPlace } from './ChosenPlace';
import { workloadsToPropose } from './placesOf';
import { given, ProposalSheet } from './ProposalSheet';

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * Which cluster and namespace a proposal is for; `undefined` where that cannot be said.
 *
 * @param options - `isNew`: the service does not run anywhere yet; `wholeCluster`: no namespace is asked for
 * @internal
 */
export function choosePlace(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  choices: BackupChoices,
  options: { isNew: boolean; wholeCluster: boolean },
): ChosenPlace | undefined {
  const view = chooseCluster(sheet, frame, given(choices.cluster));
  if (!view) {
    // What else is wrong is worth knowing at once.
    const namespace = given(choices.namespace);
    if (namespace !== undefined && !LABEL.test(namespace)) refuseNamespace(sheet, namespace);
    return undefined;
  }
  if (options.wholeCluster) return { view, isSeen: false };
  const workload = chooseWorkload(sheet, frame, view, given(choices.namespace), options.isNew);
  if (!workload) return undefined;
  const isPlaced = frame.facts.placement.workloads.includes(workload);
  return { view, workload, isSeen: isPlaced && workload.namespaceFact !== undefined };
}

function chooseCluster(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  asked: string | undefined,
): ClusterView | undefined {
  const able = [...frame.clusters.values()].filter(each => each.kind('Backup').sight !== 'absent');
  const [first] = workloadsToPropose(frame);
  const only = able.length === 1 ? able[0].fact.name : undefined;
  const name = asked ?? first?.cluster ?? only;
  const view = able.find(each => each.fact.name === name);
  if (!view || name === undefined) {
    const clusters = able.map(({ fact }) => fact.name);
    const accepted =
      clusters.length > 0 ? say('proposal.accepted.clusters', { clusters }) : say('proposal.accepted.noCluster');
    return sheet.refuse('cluster', name, accepted);
  }
  const why = first?.cluster === name ? say('proposal.why.runsIn', { cluster: view.title }) : undefined;
  const reason = why ?? say('proposal.why.onlyCluster', { cluster: view.title });
  sheet.decide('cluster', name, asked, ...(asked === undefined ? [reason] : []));
  limitSight(sheet, view);
  limitStandby(sheet, frame, view);
  return view;
}

/** What a silent cluster is like now nobody knows. */
function limitSight(sheet: ProposalSheet, view: ClusterView): void {
  const { stale, observedAt, statement } = assessCluster(view, true);
  if (!stale && view.fact.reachability === 'reachable') return;
  const cluster = view.title;
  const limit =
    observedAt === undefined
      ? say('proposal.limit.clusterNeverSeen', { cluster })
      : say('proposal.limit.clusterLastSeen', { cluster, observedAt });
  sheet.limit('data', limit, ...(statement ? [statement] : []));
}

function limitStandby(sheet: ProposalSheet, frame: JudgementFrame, view: ClusterView): void {
  const isStandby = view.fact.role?.toLowerCase() === 'standby';
  if (!isStandby || frame.protectedClusters.includes(view.fact.name)) return;
  sheet.limit('data', say('proposal.limit.standby', { cluster: view.title }));
}

function chooseWorkload(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  view: ClusterView,
  asked: string | undefined,
  isNew: boolean,
): Workload | undefined {
  const cluster = view.fact.name;
  const places = workloadsToPropose(frame).filter(each => each.cluster === cluster);
  const { hints } = frame.facts.placement;
  const hinted = hints.namespaces.length === 1 ? hints.namespaces[0] : undefined;
  const namespace = asked ?? places[0]?.namespace ?? hinted;
  if (namespace === undefined || !LABEL.test(namespace)) return refuseNamespace(sheet, namespace);
  const place = places.find(each => each.namespace === namespace);
  if (!place && !isNew && places.length > 0) {
    const namespaces = places.map(each => each.namespace);
    return sheet.refuse('namespace', namespace, say('proposal.accepted.namespaces', { cluster, namespaces }));
  }
  const workload: Workload = place ?? { cluster, namespace, foundBy: 'annotation', controllers: [], claims: [] };
  if (!acceptsBackups(sheet, view, workload)) return undefined;
  sheet.decide(
    'namespace',
    namespace,
    asked,
    ...(asked === undefined ? [say('proposal.why.namespace', { namespace, cluster: view.title })] : []),
  );
  return workload;
}

function refuseNamespace(sheet: ProposalSheet, namespace: string | undefined): undefined {
  return sheet.refuse('namespace', namespace, say('proposal.accepted.namespaceName'));
}

/** A Namespace may be labelled to stay out of all backups; one that does not exist makes each of them fail in part. */
function acceptsBackups(sheet: ProposalSheet, { fact, title }: ClusterView, workload: Workload): boolean {
  const { namespace, namespaceFact } = workload;
  if (!namespaceFact || namespaceFact.goneAt !== undefined) {
    sheet.limit('data', say('proposal.limit.namespaceNotSeen', { namespace, cluster: title }));
    return true;
  }
  const { verdict, reasons } = coversNamespace({ includedNamespaces: [namespace] }, namespace, {
    labels: namespaceFact.labels,
    serverVersion: fact.veleroVersion,
  });
  if (verdict === 'not-covered') {
    sheet.refuse('namespace', namespace, say('proposal.accepted.namespaceWithoutLabel', { namespace }));
    return false;
  }
  sheet.limit('data', ...reasons);
  return true;
}
