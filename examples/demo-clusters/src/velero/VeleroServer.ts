import { ClusterStore, resources } from '../api-server';
import { Clock, realClock } from '../clock';
import { advanceBackups, failInterrupted } from './advanceBackups';
import { advanceRestores, failInterruptedRestores } from './advanceRestores';
import { answerDownloads } from './answerDownloads';
import { answerStatusRequests } from './answerStatusRequests';
import { ArtefactServer } from './ArtefactServer';
import { BackupStorage } from './BackupStorage';
import { collectGarbage, processDeletions } from './deleteBackups';
import { readAll } from './readAll';
import { backupNameAt, createFromSchedule, runSchedule } from './runSchedules';
import { syncBackups } from './syncBackups';
import { Schedule } from './types';
import { validateLocations } from './validateLocations';
import { VeleroContext, VeleroFaults } from './VeleroContext';

const SCHEDULE_PASS_MS = 60_000;
const LOCATION_PASS_MS = 10_000;
const SYNC_PASS_MS = 60_000;
const GARBAGE_PASS_MS = 3_600_000;

/** @public */
export interface VeleroServerOptions {
  store: ClusterStore;
  storage: BackupStorage;
  /** Serves the files of `storage`; without, no DownloadRequest is answered. */
  downloads?: ArtefactServer;
  clock?: Clock;
  /** Default `v1.18.3`; decides how cron expressions are read. */
  version?: string;
  /** Default `v1.36.3`. */
  kubernetesVersion?: string;
  /** Default `velero`. */
  namespace?: string;
  /** How long after each full minute the server looks at its schedules, 0 to 59 999; default 0. */
  passOffsetMs?: number;
  /** How often the server works when it runs by itself; default 1000. */
  tickMs?: number;
}

/**
 * A small Velero: runs schedules, takes backups through their phases, keeps locations validated and synced, deletes what has
 * expired. It works in ticks, either by itself ({@link VeleroServer.start}) or when a test says so ({@link VeleroServer.tick}).
 * @public
 */
export class VeleroServer {
  readonly #context: VeleroContext;
  readonly #passOffsetMs: number;
  readonly #tickMs: number;
  /** Which pass of each periodic job was the last one. */
  #passes = new Map<string, number>();
  /** Specs of schedules as last seen, because any change of one is looked at at once. */
  #seenSpecs = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #booted = false;

  private constructor(options: VeleroServerOptions) {
    this.#context = {
      store: options.store,
      storage: options.storage,
      ...(options.downloads ? { downloads: options.downloads } : {}),
      clock: options.clock ?? realClock,
      version: options.version ?? 'v1.18.3',
      kubernetesVersion: options.kubernetesVersion ?? 'v1.36.3',
      namespace: options.namespace ?? 'velero',
      defaultTtl: '720h0m0s',
      faults: { nextBackups: [], slowdown: 1 },
      running: new Map(),
    };
    this.#passOffsetMs = options.passOffsetMs ?? 0;
    this.#tickMs = options.tickMs ?? 1000;
  }

  static create(options: VeleroServerOptions): VeleroServer {
    return new VeleroServer(options);
  }

  get version(): string {
    return this.#context.version;
  }

  get isRunning(): boolean {
    return this.#timer !== undefined;
  }

  get faults(): Readonly<VeleroFaults> {
    return this.#context.faults;
  }

  setFaults(faults: Partial<VeleroFaults>): void {
    Object.assign(this.#context.faults, faults);
  }

  /** Works by itself until stopped. */
  start(): void {
    if (this.#timer) return;
    this.tick();
    this.#timer = setInterval(() => this.tick(), this.#tickMs);
  }

  /** Stops as a killed server does: what is in progress stays so until the next one finds it. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#booted = false;
    this.#context.running.clear();
    this.#passes.clear();
    this.#seenSpecs.clear();
  }

  /** Does what is due now. */
  tick(): void {
    const context = this.#context;
    if (!this.#booted) {
      this.#booted = true;
      failInterrupted(context);
      failInterruptedRestores(context);
    }
    if (this.#isTurn('locations', LOCATION_PASS_MS)) validateLocations(context);
    this.#runSchedules();
    advanceBackups(context);
    advanceRestores(context);
    if (this.#isTurn('sync', SYNC_PASS_MS)) syncBackups(context);
    if (this.#isTurn('garbage', GARBAGE_PASS_MS)) collectGarbage(context);
    processDeletions(context);
    answerDownloads(context);
    answerStatusRequests(context);
  }

  /**
   * Creates a Backup from a schedule at once, without touching the schedule.
   *
   * @returns the name of the Backup
   * @throws Error when there is no such schedule
   */
  backupNow(scheduleName: string): string {
    const { store, namespace, clock } = this.#context;
    const schedule = store.get<Schedule>(resources.schedules, namespace, scheduleName);
    if (!schedule) throw new Error(`There is no Schedule "${scheduleName}" in the namespace "${namespace}"`);
    const name = backupNameAt(scheduleName, clock.time());
    if (!store.entry(resources.backups, namespace, name)) createFromSchedule(this.#context, schedule, name);
    return name;
  }

  #runSchedules(): void {
    const { store, namespace } = this.#context;
    const isPass = this.#isTurn('schedules', SCHEDULE_PASS_MS);
    for (const schedule of readAll<Schedule>(this.#context, resources.schedules)) {
      const { uid, name } = schedule.metadata;
      const hasChanged = this.#seenSpecs.get(uid) !== JSON.stringify(schedule.spec);
      if (isPass || hasChanged) runSchedule(this.#context, schedule);
      // As it is now: the server itself writes into the spec.
      this.#seenSpecs.set(uid, JSON.stringify(store.get(resources.schedules, namespace, name)?.spec));
    }
  }

  /** Whether a job that comes round every so often has not yet been done this time round. */
  #isTurn(job: string, everyMs: number): boolean {
    const pass = Math.floor((this.#context.clock.now() - this.#passOffsetMs) / everyMs);
    if (this.#passes.get(job) === pass) return false;
    this.#passes.set(job, pass);
    return true;
  }
}
