import { assessCluster, ClusterView } from '../clusters';
import { coversNamespace } from '../coverage';
import { JudgementFrame } from '../frame';
import { BackupChoices, Coverage, Workload } from '../model';
import { isTerminating } from '../placement/isTerminating';
import { say } from '../statements/say';
import { ChosenPlace } from './ChosenPlace';
import { isConfirmed, workloadsToPropose } from './placesOf';
import { given, ProposalSheet } from './ProposalSheet';

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** What decides about places. @internal */
export interface PlaceOptions {
  /** The service does not run anywhere yet. */
  isNew: boolean;
  /** No namespace is asked for. */
  wholeCluster: boolean;
  /** No Namespace has to name the service. */
  claimsTrusted: boolean;
}

/**
 * Which cluster a proposal is for, and which of its namespaces: all that the service runs in unless somebody has chosen
 * some; `undefined` where that cannot be said.
 * @internal
 */
export function choosePlace(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  choices: BackupChoices,
  options: PlaceOptions,
): ChosenPlace | undefined {
  const view = chooseCluster(sheet, frame, given(choices.cluster));
  if (!view) {
    // What else is wrong is worth knowing at once.
    const unusable = namesIn(given(choices.namespace))?.find(name => !LABEL.test(name));
    if (unusable !== undefined) refuseNamespace(sheet, unusable);
    return undefined;
  }
  if (options.wholeCluster) return { view, workloads: [], leftOut: [], isSeen: false };
  const places = workloadsToPropose(frame).filter(({ cluster }) => cluster === view.fact.name);
  const asked = namesIn(given(choices.namespace));
  const workloads = chooseWorkloads(sheet, frame, view, { places, asked, isNew: options.isNew });
  if (!workloads) return undefined;
  const leftOut = places.filter(each => !workloads.includes(each));
  limitTerminating(sheet, view.title, workloads);
  limitExtent(sheet, view.title, leftOut);
  if (!options.isNew && !options.claimsTrusted) limitClaims(sheet, frame, view, workloads);
  const isSeen = workloads.every(each => places.includes(each) && each.namespaceFact !== undefined);
  return { view, workloads, leftOut, isSeen };
}

/** Names of namespaces as people write several: with commas or spaces between them. */
function namesIn(text: string | undefined): string[] | undefined {
  return text?.split(/[\s,]+/).filter(name => name !== '');
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

function chooseWorkloads(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  view: ClusterView,
  known: { places: readonly Workload[]; asked: string[] | undefined; isNew: boolean },
): Workload[] | undefined {
  const { places, asked, isNew } = known;
  const cluster = view.fact.name;
  const found = places.length > 0 ? places.map(({ namespace }) => namespace) : frame.facts.placement.hints.namespaces;
  const names = [...new Set(asked ?? found)].sort();
  const unusable = names.find(name => !LABEL.test(name));
  if (names.length === 0 || unusable !== undefined) return refuseNamespace(sheet, unusable);
  const stranger = names.find(name => !places.some(({ namespace }) => namespace === name));
  if (stranger !== undefined && !isNew && places.length > 0) {
    return sheet.refuse('namespace', stranger, say('proposal.accepted.namespaces', { cluster, namespaces: found }));
  }
  const workloads = names.map(
    (namespace): Workload =>
      places.find(each => each.namespace === namespace) ?? {
        cluster,
        namespace,
        foundBy: 'annotation',
        controllers: [],
        claims: [],
      },
  );
  const open = leaveOutWithheld(sheet, view, workloads, asked !== undefined);
  if (!open) return undefined;
  const namespaces = open.map(({ namespace }) => namespace);
  const why = say('proposal.why.namespace', { count: open.length, namespaces, cluster: view.title });
  sheet.decide('namespace', namespaces.join(', '), asked?.join(', '), ...(asked === undefined ? [why] : []));
  return open;
}

function refuseNamespace(sheet: ProposalSheet, namespace: string | undefined): undefined {
  return sheet.refuse('namespace', namespace, say('proposal.accepted.namespaceName'));
}

/**
 * Velero refuses each Backup that names a Namespace which is labelled to stay out of all: without it the others can be backed
 * up. One that does not exist makes each of them fail in part.
 */
function leaveOutWithheld(
  sheet: ProposalSheet,
  view: ClusterView,
  workloads: readonly Workload[],
  areAsked: boolean,
): Workload[] | undefined {
  const cluster = view.title;
  const withheld = workloads.filter(each => coverageIn(view, each)?.verdict === 'not-covered');
  if (withheld.length > 0 && (areAsked || withheld.length === workloads.length)) {
    const [{ namespace }] = withheld;
    return sheet.refuse('namespace', namespace, say('proposal.accepted.namespaceWithoutLabel', { namespace }));
  }
  for (const { namespace } of withheld) {
    sheet.limit('data', say('proposal.limit.namespaceWithheld', { namespace, cluster }));
  }
  const open = workloads.filter(each => !withheld.includes(each));
  for (const workload of open) {
    const { reasons } = coverageIn(view, workload) ?? {};
    const { namespace } = workload;
    sheet.limit('data', ...(reasons ?? [say('proposal.limit.namespaceNotSeen', { namespace, cluster })]));
  }
  return open;
}

/** Whether a Backup that names a namespace takes it; `undefined` for one that is not seen to be there. */
function coverageIn({ fact }: ClusterView, { namespace, namespaceFact }: Workload): Coverage | undefined {
  if (!namespaceFact || namespaceFact.goneAt !== undefined) return undefined;
  const { veleroVersion: serverVersion } = fact;
  return coversNamespace({ includedNamespaces: [namespace] }, namespace, {
    labels: namespaceFact.labels,
    serverVersion,
  });
}

/** Nothing less than all of a service is the service. */
function limitExtent(sheet: ProposalSheet, cluster: string, leftOut: readonly Workload[]): void {
  if (leftOut.length === 0) return;
  const namespaces = leftOut.map(({ namespace }) => namespace).sort();
  sheet.limit('promise', say('proposal.limit.namespacesLeftOut', { namespaces, cluster }));
}

/** What is being deleted is nothing to protect, and applying this would be refused. */
function limitTerminating(sheet: ProposalSheet, cluster: string, workloads: readonly Workload[]): void {
  const namespaces = workloads
    .filter(({ namespaceFact }) => isTerminating(namespaceFact))
    .map(({ namespace }) => namespace);
  if (namespaces.length === 0) return;
  sheet.limit('promise', say('proposal.limit.terminating', { count: namespaces.length, namespaces, cluster }));
}

/** What somebody who wants to apply it will be told, before they do. */
function limitClaims(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  { title }: ClusterView,
  workloads: readonly Workload[],
): void {
  const namespaces = workloads.filter(each => !isConfirmed(each, frame)).map(({ namespace }) => namespace);
  if (namespaces.length === 0) return;
  sheet.limit('otherwise', say('proposal.limit.unconfirmed', { count: namespaces.length, namespaces, cluster: title }));
}
