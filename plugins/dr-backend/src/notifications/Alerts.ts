import { LoggerService } from '@backstage/backend-plugin-api';
import { ClusterAssessment, isSeen, RuleMark } from '@backstage-dr/plugin-dr-common';
import { AlertNote, AlertService, AlertStore, StoredAlert } from './AlertStore';
import { AlertsConfig } from './AlertsConfig';
import { AlertDecision, AlertState, AlertTerms, decideAlert, dueMsOf, isWorse } from './decideAlert';
import { clusterNotificationOf, notificationOf } from './notificationOf';
import { PresentStanding, standingOf } from './Standing';
import { Teller } from './Teller';

/** A verdict may be stored a while after the moment that it is about, and clocks of replicas differ. */
const OVERLAP_MS = 2 * 60_000;
/** Now and then all are looked at: what no change has shown is found so. */
const FULL_LOOK_MS = 10 * 60_000;
/** An entity that comes back within a day was away by mistake. */
const ABSENCE_MS = 24 * 3600_000;

/** @internal */
export interface AlertsOptions {
  store: AlertStore;
  teller: Teller;
  config: AlertsConfig;
  /** Entity refs of the owners of clusters, by name. */
  clusterOwners: ReadonlyMap<string, string>;
  /** How all configured clusters stand now. */
  clusters: () => Promise<ClusterAssessment[]>;
  logger: LoggerService;
  now: () => number;
}

/** Which clusters people are told of by themselves: what follows for services is not told them again. */
interface Silence {
  /** Those that are silent, or have been until just now. */
  silent: ReadonlySet<string>;
  /** Those of them that were seen before: verdicts may have changed because of it. */
  fallen: ReadonlySet<string>;
  configured: ReadonlySet<string>;
}

/**
 * Tells owners what became of their services, and of their clusters: a background task. Each turn compares how things stand
 * with what people were told last, so that no turn depends on another one.
 * @internal
 */
export class Alerts {
  readonly #options: AlertsOptions;
  #lookedMs: number | undefined;
  #lookedWholeMs: number | undefined;
  #silent = '';

  constructor(options: AlertsOptions) {
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { store, teller, now } = this.#options;
    const nowMs = now();
    teller.begin();
    const silence = await this.#lookAtClusters(nowMs);
    const silent = [...silence.silent].sort().join();
    const reading = { elsewhere: silence.fallen.size > 0 };
    const isWhole =
      this.#lookedWholeMs === undefined || silent !== this.#silent || nowMs - this.#lookedWholeMs >= FULL_LOOK_MS;
    if (isWhole) {
      const clusters = [...silence.configured];
      await store.tidy({ clusters, nowMs, absentBeforeMs: nowMs - ABSENCE_MS });
    } else {
      await this.#lookAt(await store.servicesOf(await store.due('service', nowMs), reading), silence, nowMs);
    }
    const sinceMs = isWhole || this.#lookedMs === undefined ? undefined : this.#lookedMs - OVERLAP_MS;
    for await (const services of store.services(sinceMs, reading)) {
      signal.throwIfAborted();
      await this.#lookAt(services, silence, nowMs);
    }
    this.#lookedMs = nowMs;
    this.#silent = silent;
    if (isWhole) this.#lookedWholeMs = nowMs;
  }

  async #lookAtClusters(nowMs: number): Promise<Silence> {
    const { store, config, clusterOwners, clusters: read, logger } = this.#options;
    const clusters = await read();
    const stored = await store.find(
      'cluster',
      clusters.map(({ name }) => name),
    );
    const silent = new Set<string>();
    const fallen = new Set<string>();
    const notes: AlertNote[] = [];
    for (const cluster of clusters) {
      const { name } = cluster;
      const before = stored.get(name);
      const wasSilent = [before?.state, before?.telling].some(each => each && each.told.readiness !== 'ready');
      if (!isSeen(cluster) || wasSilent) silent.add(name);
      if (silent.has(name) && before && wasSeen(before)) fallen.add(name);
      const decision = this.#decide(before, standingOfCluster(cluster), { nowMs, settleMs: config.settleMs });
      if (!decision) continue;
      const { change, state } = decision;
      const owner = clusterOwners.get(name);
      const recipients = owner === undefined ? config.recipients : [owner];
      if (!before || !change || change === 'better' || recipients.length === 0) {
        notes.push(this.#noteOf(name, before, decision));
        if (change)
          logger.info(`Cluster ${name} has no owner, and dr.alerts.recipients is empty: nobody is told of it`);
        continue;
      }
      const payload = async () => clusterNotificationOf(cluster, change, await store.stakeOf(name));
      await this.#options.teller.tell({ kind: 'cluster', subject: name, stored: before, state, recipients, payload });
    }
    await store.note('cluster', notes);
    return { silent, fallen, configured: new Set(clusters.map(({ name }) => name)) };
  }

  async #lookAt(services: readonly AlertService[], silence: Silence, nowMs: number): Promise<void> {
    const { store, teller, config, logger } = this.#options;
    const stored = await store.find(
      'service',
      services.map(({ summary }) => summary.entityRef),
    );
    const broken = await this.#brokenAmongDependencies(services, silence);
    const notes: AlertNote[] = [];
    let ownerless = 0;
    for (const service of services) {
      const { summary } = service;
      const { entityRef, owner } = summary;
      const before = stored.get(entityRef);
      const decision = this.#decideOn(service, before, { silence, broken, nowMs });
      if (!decision) continue;
      const { change, failing } = decision;
      const heardBy = hearersOf(before);
      // Whose it is no more hears how it gets better, and not what else goes wrong.
      const recipients = [...new Set([owner ?? [], change === 'worse' ? [] : heardBy].flat())];
      if (!before || !change || recipients.length === 0) {
        notes.push(this.#noteOf(entityRef, before, decision));
        if (change) ownerless += 1;
        continue;
      }
      const state = heard(decision.state, [...new Set([...heardBy, ...recipients])]);
      const payload = async () => notificationOf(summary, { change, failing }, config.tiers);
      await teller.tell({ kind: 'service', subject: entityRef, stored: before, state, recipients, payload });
    }
    await store.note('service', notes);
    if (ownerless > 0) logger.info(`Nobody was told of changes of services that have no owner: ${ownerless}`);
  }

  /** Refs of services that do not come back for reasons of their own that are known. */
  async #brokenAmongDependencies(services: readonly AlertService[], { fallen }: Silence): Promise<Set<string>> {
    if (fallen.size === 0) return new Set();
    const hit = services.filter(({ summary }) => summary.marks.some(isAboutOthers));
    const refs = [...new Set(hit.flatMap(({ dependsOn }) => dependsOn))];
    const others = await this.#options.store.servicesOf(refs, { elsewhere: false });
    return new Set(
      others.filter(({ summary }) => summary.marks.some(isKnownWrong)).map(each => each.summary.entityRef),
    );
  }

  #decideOn(
    { summary, elsewhere, dependsOn }: AlertService,
    before: StoredAlert | undefined,
    { silence, broken, nowMs }: { silence: Silence; broken: ReadonlySet<string>; nowMs: number },
  ): AlertDecision | undefined {
    const { settleMs } = this.#options.config;
    if (isMuted(summary.clusters, summary.marks, silence)) {
      // What was pending begins anew once the cluster is back.
      const pending = before?.state.pending ?? before?.telling?.pending;
      const isFree = before?.claimedMs === undefined;
      if (!before || !isFree || !pending || pending.change === 'first') return undefined;
      return { state: unhurried(before.state), telling: before.telling && unhurried(before.telling), failing: [] };
    }
    const present = standingOf(summary.marks);
    if (!before || before.state.pending?.change === 'first' || !isWorse(before.state, present)) {
      return this.#decide(before, present, { nowMs, settleMs });
    }
    // That it looks worse may come of a silence that people are told of by itself.
    const relies = elsewhere.some(name => silence.fallen.has(name));
    const isKnockOn = silence.fallen.size > 0 && !dependsOn.some(ref => broken.has(ref));
    const certain = standingOf(
      summary.marks,
      mark => (relies && mark.outcome === 'unknown') || (isKnockOn && isAboutOthers(mark)),
    );
    return this.#decide(before, certain, { nowMs, settleMs, onlyWorse: true });
  }

  /** `undefined`, too, while somebody else is at it. */
  #decide(stored: StoredAlert | undefined, present: PresentStanding, terms: AlertTerms): AlertDecision | undefined {
    if (stored?.claimedMs !== undefined && stored.claimedMs > terms.nowMs) return undefined;
    const again = decideAlert(stored?.state, present, terms);
    if (again?.change || !stored?.telling) return again;
    // Nobody knows whether it was told before the claim ran out, or sending failed: either way they are to know in the end
    // how it stands, whatever it has been meanwhile.
    const after = decideAlert(stored.telling, present, terms);
    if (after?.change) return after;
    const isNews = again !== undefined || after !== undefined || stored.claimedMs !== undefined;
    return isNews
      ? { state: again?.state ?? stored.state, telling: after?.state ?? stored.telling, failing: [] }
      : undefined;
  }

  #noteOf(subject: string, stored: StoredAlert | undefined, { state, telling }: AlertDecision): AlertNote {
    const { settleMs } = this.#options.config;
    const dues = [state, telling].flatMap(each => (each && dueMsOf(each, settleMs)) ?? []);
    const dueMs = dues.length > 0 ? Math.min(...dues) : undefined;
    const by = hearersOf(stored);
    return {
      subject,
      version: stored?.version ?? 0,
      state: heard(state, by),
      telling: telling && heard(telling, by),
      dueMs,
    };
  }
}

/** What became of a service of a cluster that is not seen is told to nobody; that the cluster is not seen, to its owner. */
function isMuted(clusters: readonly string[], marks: readonly RuleMark[], { silent, configured }: Silence): boolean {
  if (clusters.some(name => silent.has(name))) return true;
  // All of them are seen by now, and the verdict does not know it yet.
  return marks.some(({ rule }) => rule === 'cluster-seen') && clusters.every(name => configured.has(name));
}

/** Who was told of the alert that is open, or may have been. */
function hearersOf(stored: StoredAlert | undefined): string[] {
  return [...new Set([stored?.state.heardBy ?? [], stored?.telling?.heardBy ?? []].flat())];
}

/** Remembers who was told as long as the alert is open. */
function heard(state: AlertState, heardBy: string[]): AlertState {
  return state.before && heardBy.length > 0 ? { ...state, heardBy } : state;
}

/** Without what was about to be told. */
function unhurried({ told, before }: AlertState): AlertState {
  return { told, before };
}

/** It fell silent: it was not silent from the beginning. */
function wasSeen({ state: { told, before, pending } }: StoredAlert): boolean {
  return pending?.change !== 'first' && (told.readiness === 'ready' || before !== undefined);
}

/** What others do to a service may be no more than that they are not seen as well as before. */
function isAboutOthers({ rule }: RuleMark): boolean {
  return rule === 'dependencies-ready';
}

function isKnownWrong(mark: RuleMark): boolean {
  return mark.outcome === 'fail' && mark.gravity !== 'advisory' && !isAboutOthers(mark);
}

/** One that was never seen whole is being read, or was not there from the beginning. */
function standingOfCluster(cluster: ClusterAssessment): PresentStanding {
  const nothing = { failing: [], unsure: [] };
  if (isSeen(cluster)) return { readiness: 'ready', ...nothing };
  return { readiness: cluster.observedAt === undefined ? 'unknown' : 'not-ready', ...nothing };
}
