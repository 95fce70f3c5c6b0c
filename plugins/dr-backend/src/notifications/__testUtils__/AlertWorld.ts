import { mockServices } from '@backstage/backend-test-utils';
import {
  ClusterAssessment,
  instantOf,
  Readiness,
  RuleMark,
  ServiceReach,
  ServiceSummary,
} from '@backstage-dr/plugin-dr-common';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { START_MS } from '../../__testUtils__/objects';
import { storable } from '../../assessment/__testUtils__/storable';
import { StorableVerdict } from '../../assessment/AssessmentStore';
import { DatabaseAssessmentStore } from '../../assessment/DatabaseAssessmentStore';
import { Alerts } from '../Alerts';
import { AlertsConfig } from '../AlertsConfig';
import { DatabaseAlertStore } from '../DatabaseAlertStore';
import { Teller } from '../Teller';

export const OWNER = 'group:default/shop';
const SETTLE_MS = 30_000;
const TURN_MS = 15_000;

/** A mark of a rule that fails. */
export function failing(rule: string, gravity: RuleMark['gravity'] = 'blocking'): RuleMark {
  return { rule, outcome: 'fail', gravity };
}

/** Verdicts and clusters in a database, replicas that tell of them, and what was told. */
export class AlertWorld {
  readonly sent: NotificationSendOptions[] = [];
  readonly logger = mockServices.logger.mock();
  /** Called before anything is sent; throws when it cannot be. */
  onSend: () => Promise<void> = async () => {};
  nowMs = START_MS;
  readonly store: DatabaseAlertStore;
  readonly #knex: Knex;
  readonly #config: AlertsConfig;
  readonly #clusters = new Map<string, ClusterAssessment>();
  readonly #owners = new Map<string, string>();

  constructor(knex: Knex, config: Partial<AlertsConfig> = {}) {
    this.#knex = knex;
    this.store = DatabaseAlertStore.create({ knex });
    this.#config = {
      enabled: true,
      settleMs: SETTLE_MS,
      recipients: [],
      tiers: ['critical', 'standard', 'development'],
      ...config,
    };
  }

  /** One of the replicas, as it has just started. */
  replica(): Alerts {
    const { store, logger } = this;
    const now = () => this.nowMs;
    const send = async (options: NotificationSendOptions) => {
      await this.onSend();
      this.sent.push(options);
    };
    return new Alerts({
      store,
      teller: new Teller({ notifications: { send }, store, logger, now }),
      config: this.#config,
      clusterOwners: this.#owners,
      clusters: async () => [...this.#clusters.values()],
      logger,
      now,
    });
  }

  /** Says how a cluster stands from now on. */
  cluster(name: string, seen: boolean, owner?: string): void {
    if (owner) this.#owners.set(name, owner);
    this.#clusters.set(name, {
      name,
      title: name,
      reachability: seen ? 'reachable' : 'unreachable',
      observedAt: instantOf(this.nowMs),
      stale: !seen,
      statement: seen ? undefined : { code: 'cluster.unreachable', params: { cluster: name } },
      kinds: [],
      concernsService: false,
    });
  }

  /** Judges a service now. */
  async judge(
    name: string,
    readiness: Readiness,
    marks: RuleMark[],
    more: Partial<ServiceSummary> & { reach?: Partial<ServiceReach> } = {},
  ): Promise<void> {
    await this.judgeAll([
      storable(name, readiness, { assessedAt: instantOf(this.nowMs), owner: OWNER, marks, ...more }),
    ]);
  }

  async judgeAll(verdicts: StorableVerdict[]): Promise<void> {
    await DatabaseAssessmentStore.create({ knex: this.#knex }).store(verdicts);
  }

  /** Lets a replica take turns for so long. */
  async pass(replica: Alerts, ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += TURN_MS) {
      this.nowMs += TURN_MS;
      await replica.run(new AbortController().signal);
    }
  }

  /** What was told so far, in short. */
  told(): string[] {
    return this.sent.map(({ payload }) => `${payload.scope}: ${payload.title}`);
  }
}
