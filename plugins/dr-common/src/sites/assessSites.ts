import { ClusterView } from '../clusters';
import { JudgementFrame, perStanding } from '../frame';
import { ControllerFact, SiteAssessment } from '../model';
import { isSameRegion } from '../recoverability';
import { say } from '../statements/say';

/** CronJobs run now and then, so that nothing can be said of whether they are ready. */
const RUNNING_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;

type Site = Omit<SiteAssessment, 'cluster' | 'region' | 'otherRegion'>;

/**
 * What was found of the service in every cluster but the one it is primarily served from, as evidence of its strategy.
 * @internal
 */
export function assessSites(frame: JudgementFrame): SiteAssessment[] {
  const first = firstSite(frame);
  if (first === undefined) return [];
  const home = frame.clusters.get(first)?.fact.region;
  const siteAt = (view: ClusterView): SiteAssessment => ({
    cluster: view.fact.name,
    region: view.fact.region,
    otherRegion:
      home === undefined || view.fact.region === undefined ? undefined : !isSameRegion(home, view.fact.region),
    ...siteIn(view, frame),
  });
  const empty = emptySites(first, frame);
  return [...frame.clusters.values()]
    .filter(view => view.fact.name !== first)
    .map(view => {
      const { name } = view.fact;
      if (!empty || frame.workloads.has(name)) return siteAt(view);
      const site = empty.get(name) ?? siteAt(view);
      empty.set(name, site);
      return site;
    });
}

/** By the first site and their own cluster. */
const emptySitesOf = perStanding(() => new Map<string, Map<string, SiteAssessment>>());

/** Where a service is not, it is like any other that is looked for everywhere. */
function emptySites(first: string, { facts, standing }: JudgementFrame): Map<string, SiteAssessment> | undefined {
  if (facts.placement.hints.clusters.length > 0) return undefined;
  const all = emptySitesOf(standing);
  const known = all.get(first) ?? new Map<string, SiteAssessment>();
  all.set(first, known);
  return known;
}

/** The one its operator calls primary, else the first. */
function firstSite({ protectedClusters, clusters }: JudgementFrame): string | undefined {
  return (
    protectedClusters.find(name => clusters.get(name)?.fact.role?.toLowerCase() === 'primary') ?? protectedClusters[0]
  );
}

function siteIn(view: ClusterView, frame: JudgementFrame): Site {
  const { title: cluster } = view;
  const controllers = (frame.workloads.get(view.fact.name) ?? [])
    .flatMap(workload => workload.controllers)
    .filter(({ kind, goneAt }) => goneAt === undefined && kind !== 'CronJob');
  const ready = controllers.filter(isReady);
  const counts = {
    readyControllers: ready.length,
    controllers: controllers.length,
    readyDataServices: ready.filter(({ kind }) => kind === 'StatefulSet').length,
  };
  const unseen = RUNNING_KINDS.map(kind => view.kind(kind)).find(({ sight }) => sight !== 'current');
  if (unseen) {
    const { observedAt } = unseen;
    const isRemembered = controllers.length > 0 && observedAt !== undefined;
    const reason = isRemembered
      ? say('siteState.lastSeen', { cluster, observedAt })
      : say('siteState.notSeen', { cluster });
    return { state: 'unknown', ...counts, reasons: [reason] };
  }
  if (controllers.length === 0) return nothingIn(view, counts, frame);
  if (ready.length === controllers.length)
    return { state: 'serving', ...counts, reasons: [say('siteState.serving', { cluster })] };
  if (ready.length === 0) return { state: 'idle', ...counts, reasons: [say('siteState.idle', { cluster })] };
  const { readyControllers } = counts;
  const reason = say('siteState.scaledDown', { cluster, readyControllers, controllers: controllers.length });
  return { state: 'scaled-down', ...counts, reasons: [reason] };
}

/** Where the entity names its clusters, nobody looks for it in others. */
function nothingIn(
  view: ClusterView,
  counts: Pick<Site, 'readyControllers' | 'controllers' | 'readyDataServices'>,
  { facts }: JudgementFrame,
): Site {
  const { title: cluster, fact } = view;
  const { clusters } = facts.placement.hints;
  const isLookedFor = clusters.length === 0 || clusters.some(name => name === fact.name || name === fact.title);
  return isLookedFor
    ? { state: 'absent', ...counts, reasons: [say('siteState.absent', { cluster })] }
    : { state: 'unknown', ...counts, reasons: [say('siteState.notLookedFor', { cluster, clusters })] };
}

/** One that is scaled to nothing wants nothing, and does nothing. */
function isReady({ desiredReplicas = 0, readyReplicas = 0 }: ControllerFact): boolean {
  return desiredReplicas > 0 && readyReplicas >= desiredReplicas;
}
