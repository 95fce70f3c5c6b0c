import { setTimeout as sleep } from 'node:timers/promises';
import { BackupFact, ScheduleFact } from '@backstage-dr/plugin-dr-common';
import { eventually } from '../../support';
import { KubeApi, KubeObject } from '../support/KubeApi';
import { factOf } from '../support/observe';
import { ScheduleCase } from './cases';
import { expectedRun, ExpectedRun } from './expectedRun';

/** What a {@link ScheduleTrial} needs. */
export interface ScheduleTrialOptions {
  api: KubeApi;
  /** Name of the cluster. */
  cluster: string;
  /** Of its Velero server. */
  serverVersion: string;
  cases: readonly ScheduleCase[];
}

/** A Schedule as the server has it. */
export interface VeleroSchedule extends KubeObject {
  spec: { schedule?: string; paused?: boolean; skipImmediately?: boolean; template: { ttl?: string } };
  status?: { phase?: string; lastBackup?: string };
}

/** One Schedule between two looks at it: what the portal would have said, and the Backups that were made. */
export interface Outcome extends ExpectedRun {
  name: string;
  /** True: the controller has looked at it in between, so that a Backup that was due must be there. */
  looked: boolean;
  made: string[];
}

interface Sight {
  atMs: number;
  schedules: ReadonlyMap<string, VeleroSchedule>;
  backups: readonly BackupFact[];
}

type Change = (each: ScheduleCase) => object | undefined;

const PATH = '/apis/velero.io/v1/namespaces/velero';
const SENTINEL = 'sentinel';
const ENDED: ReadonlySet<string> = new Set(['Completed', 'PartiallyFailed', 'Failed', 'FailedValidation']);
/** Velero looks once a minute, the queue may take another, and the machine may be busy. */
const PATIENCE_MS = 300_000;

/**
 * Has the controller look at many Schedules again and again, and holds what it does to what the portal would have said
 * just before.
 *
 * A change of the spec makes the controller look at once, at one Schedule after the other. The last one changed is always
 * due, so its Backup says that all have been looked at: nothing depends on how long that takes.
 */
export class ScheduleTrial {
  readonly outcomes: Outcome[] = [];
  readonly #options: ScheduleTrialOptions;
  #round = 0;
  #last: Sight = { atMs: 0, schedules: new Map(), backups: [] };

  static create(options: ScheduleTrialOptions): ScheduleTrial {
    return new ScheduleTrial(options);
  }

  private constructor(options: ScheduleTrialOptions) {
    this.#options = options;
  }

  async begin(): Promise<void> {
    const sentinel = { name: SENTINEL, spec: { schedule: '@every 1s', template: { includedNamespaces: [''] } } };
    for (const { name, spec } of [...this.#options.cases, sentinel]) {
      const object = { apiVersion: 'velero.io/v1', kind: 'Schedule', metadata: { name, namespace: 'velero' }, spec };
      await this.#options.api.create(`${PATH}/schedules`, object);
    }
    this.#last = await this.#see();
  }

  /** Has all looked at because of a change of no consequence, or of the one that `change` gives. */
  async look(change: Change = () => undefined): Promise<void> {
    const before = await this.#see();
    this.#compare(this.#last, before, { looked: false });
    this.#round += 1;
    for (const each of this.#options.cases) {
      await this.#patch(each.name, { template: { ttl: this.#ttl }, ...change(each) });
    }
    await this.#waitForSentinel();
    this.#last = await this.#see();
    this.#compare(before, this.#last, { looked: true, change });
  }

  /** Has all looked at by the start of the server, which takes them in any order: so the sentinel comes once more. */
  async lookAtStart(start: () => Promise<void>): Promise<void> {
    const before = await this.#see();
    this.#compare(this.#last, before, { looked: false });
    await start();
    this.#round += 1;
    await this.#waitForSentinel();
    this.#round += 1;
    await this.#waitForSentinel();
    this.#last = await this.#see();
    this.#compare(before, this.#last, { looked: true });
  }

  /** Waits until no Backup is under way, those apart that are meant to be. */
  async idle(): Promise<void> {
    const lasting = new Set(this.#options.cases.filter(({ lasts }) => lasts).map(({ name }) => name));
    const isOpen = ({ phase, scheduleName = '' }: BackupFact) => !ENDED.has(phase ?? '') && !lasting.has(scheduleName);
    await eventually(
      'all Backups have ended',
      async () => ((await this.#see()).backups.some(isOpen) ? undefined : true),
      { timeoutMs: PATIENCE_MS },
    );
  }

  /** What the portal holds of the cases now. */
  async facts(): Promise<{ schedules: ScheduleFact[]; backups: BackupFact[] }> {
    const { schedules, backups } = await this.#see();
    schedules.delete(SENTINEL);
    return {
      schedules: [...schedules.values()].map(each => factOf('Schedule', each, this.#options.cluster)),
      backups: backups.filter(({ scheduleName }) => scheduleName !== SENTINEL),
    };
  }

  #compare(before: Sight, after: Sight, { looked, change }: { looked: boolean; change?: Change }): void {
    for (const each of this.#options.cases) {
      const schedule = before.schedules.get(each.name);
      if (!schedule) continue;
      const of = ({ backups }: Sight) => backups.filter(({ scheduleName }) => scheduleName === each.name);
      const known = new Set(of(before).map(({ name }) => name));
      const expected = expectedRun(
        { ...schedule, spec: { ...schedule.spec, ...change?.(each) } },
        { before: of(before), after: of(after), fromMs: before.atMs, untilMs: after.atMs },
        this.#options,
      );
      const made = of(after)
        .map(({ name }) => name)
        .filter(name => !known.has(name));
      this.outcomes.push({ ...expected, name: each.name, looked, made });
    }
  }

  async #waitForSentinel(): Promise<void> {
    const own = () =>
      this.#see().then(({ backups }) => backups.filter(({ scheduleName }) => scheduleName === SENTINEL));
    await eventually(
      'the sentinel has nothing in progress',
      async () =>
        (await own()).every(({ phase }) => phase !== undefined && phase !== 'InProgress') ? true : undefined,
      { timeoutMs: PATIENCE_MS },
    );
    // It is due a second after its last Backup.
    await sleep(1100);
    await this.#patch(SENTINEL, { template: { ttl: this.#ttl } });
    await eventually(
      'the sentinel has been looked at',
      async () => ((await own()).some(({ spec }) => spec.ttlSeconds === this.#ttlSeconds) ? true : undefined),
      { timeoutMs: PATIENCE_MS },
    );
    // What was read before the sentinel may be written after it.
    await sleep(1000);
  }

  async #see(): Promise<Sight & { schedules: Map<string, VeleroSchedule> }> {
    const { api, cluster } = this.#options;
    const atMs = Date.now();
    const schedules = await api.list<VeleroSchedule>(`${PATH}/schedules`);
    const backups = await api.list<unknown>(`${PATH}/backups`);
    return {
      atMs,
      schedules: new Map(schedules.map(each => [each.metadata.name, each])),
      backups: backups.map(each => factOf('Backup', each, cluster)),
    };
  }

  async #patch(name: string, spec: object): Promise<void> {
    await this.#options.api.patch(`${PATH}/schedules/${name}`, { spec });
  }

  get #ttl(): string {
    return `${this.#ttlSeconds}s`;
  }

  /** Each round has its own, so that a Backup says of which it is. */
  get #ttlSeconds(): number {
    return 24 * 3600 + this.#round;
  }
}
