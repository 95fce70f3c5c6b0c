import { assessCluster, ClusterView } from '../clusters';
import { JudgementFrame } from '../frame';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { ABLE, Check, unable, unknown } from './Check';
import { Disruption } from './Disruption';
import { isSameRegion } from './regionOfStore';

/** On a Backup: the version of the Kubernetes that it was made in. @internal */
export const SOURCE_KUBERNETES = 'velero.io/source-cluster-k8s-gitversion';

/**
 * Whether a cluster is seen now and has a Velero. One that is not may be as it was: nobody knows.
 * @internal
 */
export function checkSight(view: ClusterView): Check {
  const kinds = (['Backup', 'BackupStorageLocation'] as const).map(kind => view.kind(kind));
  if (kinds.some(({ sight }) => sight === 'absent')) return unable(say('cluster.noVelero', { cluster: view.title }));
  // One that had no Velero when it last answered is not seen to have one.
  if (kinds.every(({ sight, status }) => sight === 'current' && status !== 'absent')) return ABLE;
  return unknown(assessCluster(view, true).statement ?? say('cluster.neverSeen', { cluster: view.title }));
}

/**
 * Whether a target lies outside of the region that is lost.
 * @internal
 */
export function checkRegion(view: ClusterView, { scope, home, region }: Disruption, frame: JudgementFrame): Check {
  if (scope !== 'region') return ABLE;
  const cluster = view.title;
  if (region === undefined) {
    return unknown(say('region.homeUnknown', { cluster: frame.clusters.get(home)?.title ?? home, name: home }));
  }
  const own = view.fact.region;
  if (own === undefined) return unknown(say('region.targetUnknown', { cluster, name: view.fact.name, region }));
  return isSameRegion(own, region) ? unable(say('region.targetInside', { cluster, region })) : ABLE;
}

/**
 * Whether a target is too old for what was backed up: an older Kubernetes may not know its APIs, an older Velero its format.
 * Versions that are not known raise no objection.
 * @internal
 */
export function checkVersions(view: ClusterView, point: JudgedPoint, home: string, frame: JudgementFrame): Check {
  const { title: cluster, fact } = view;
  const source = frame.clusters.get(home)?.fact;
  const kubernetes = point.copy.annotations[SOURCE_KUBERNETES] ?? source?.kubernetesVersion;
  if (isOlder(fact.kubernetesVersion, kubernetes)) {
    const versions = { version: fact.kubernetesVersion, sourceVersion: kubernetes };
    return unknown(say('target.kubernetesOlder', { cluster, ...versions }));
  }
  if (isOlder(fact.veleroVersion, source?.veleroVersion)) {
    const versions = { version: fact.veleroVersion, sourceVersion: source?.veleroVersion };
    return unknown(say('target.veleroOlder', { cluster, ...versions }));
  }
  return ABLE;
}

/** By major and minor: patches keep APIs and formats. */
function isOlder(version: string | undefined, than: string | undefined): boolean {
  if (version === than) return false;
  const [own, other] = [minorOf(version), minorOf(than)];
  return own !== undefined && other !== undefined && own < other;
}

function minorOf(version: string | undefined): number | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version ?? '') ?? [];
  return major === undefined ? undefined : Number(major) * 10_000 + Number(minor);
}
