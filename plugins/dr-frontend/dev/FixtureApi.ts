import {
  ActingTerms,
  Assessment,
  ClusterOverview,
  CountedPage,
  Exemption,
  ExemptionRequest,
  ExemptionsQuery,
  ExemptionTerms,
  ExposureHistory,
  ExposureWindow,
  LocationOverview,
  LossChoice,
  Overview,
  Page,
  RecoveryPoint,
  RollUp,
  RollUpBy,
  ScheduleChoices,
  ScheduleProposal,
  ServicesFilter,
  ServicesQuery,
  ServiceSummary,
  Transition,
  WhatIfPage,
  WhatIfQuery,
} from '@backstage-dr/plugin-dr-common';
import { DrApi } from '../src';
import * as data from './__data__';
import { HeldExemptions } from './HeldExemptions';

type Fixture = (nowMs: number) => Assessment;

/** The services of the development app by the name of their entity. */
export const FIXTURES: Readonly<Record<string, Fixture>> = {
  payment: data.ready,
  order: data.notReady,
  'back-office': data.atRisk,
  development: data.unknown,
  newcomer: data.nothing,
  'legacy-batch': data.malformed,
};

/** Answers from fixtures. `unreachable` never answers well, `stale` only once, and `slow` never. */
export class FixtureApi implements DrApi {
  readonly #asked = new Map<string, number>();
  readonly #services = data.services(Date.now());
  readonly #exemptions = new HeldExemptions();

  async getAssessment(entityRef: string): Promise<Assessment> {
    const name = nameOf(entityRef);
    const asked = (this.#asked.get(name) ?? 0) + 1;
    this.#asked.set(name, asked);
    if (name === 'slow') await new Promise<never>(() => undefined);
    if (name === 'unreachable' || (name === 'stale' && asked > 1)) throw new TypeError('Failed to fetch');
    if (name === 'forbidden') throw Object.assign(new Error('Not allowed'), { statusCode: 403 });
    return this.#exemptions.applyTo({ ...(FIXTURES[name] ?? data.ready)(Date.now()), entityRef });
  }

  async getRecoveryPoints(
    entityRef: string,
    query: { usability?: string[]; cursor?: string; limit?: number } = {},
  ): Promise<Page<RecoveryPoint>> {
    const { recoveryPoints } = await this.getAssessment(entityRef);
    const items = recoveryPoints.filter(point => query.usability?.includes(point.usability) ?? true);
    const last = items.length < (query.limit ?? 10) - 1 || query.cursor === 'second';
    return { items, nextCursor: last ? undefined : 'second' };
  }

  async getExposureHistory(entityRef: string, window: ExposureWindow): Promise<ExposureHistory> {
    const { objectives, exposure } = (FIXTURES[nameOf(entityRef)] ?? data.ready)(Date.now());
    const history = data.history(Date.now(), window, objectives.rpoSeconds?.value);
    return exposure.state === 'nothing' ? { ...history, points: [], worst: undefined, unseen: [] } : history;
  }

  async getClusters() {
    return [];
  }

  async getServices(query: ServicesQuery = {}): Promise<CountedPage<ServiceSummary>> {
    return data.pageOf(this.#services, query);
  }

  async getOverview(filter: ServicesFilter = {}): Promise<Overview> {
    return data.overviewOf(Date.now(), this.#services, filter);
  }

  async getRollUps(by: RollUpBy, filter: ServicesFilter = {}): Promise<RollUp[]> {
    return data.rollUpsOf(by, this.#services, filter);
  }

  async exportServices(format: 'csv' | 'json', query: ServicesQuery = {}): Promise<Blob> {
    const { items } = data.pageOf(this.#services, { ...query, limit: this.#services.length });
    const text = format === 'json' ? JSON.stringify(items) : items.map(item => item.entityRef).join('\r\n');
    return new Blob([text]);
  }

  async getTransitions(): Promise<Page<Transition>> {
    return { items: [] };
  }

  async getClusterOverviews(): Promise<ClusterOverview[]> {
    return data.clusterOverviews(Date.now());
  }

  async getLocationOverviews(): Promise<LocationOverview[]> {
    return data.locationOverviews(Date.now());
  }

  async getLossChoices(): Promise<LossChoice[]> {
    return data.choices(Date.now());
  }

  async getWhatIf(lost: string, query: WhatIfQuery = {}): Promise<WhatIfPage> {
    return data.answer(Date.now(), lost, query);
  }

  async exportWhatIf(lost: string): Promise<Blob> {
    return new Blob([JSON.stringify(data.answer(Date.now(), lost))]);
  }

  async getExemptions(query: ExemptionsQuery = {}): Promise<Page<Exemption>> {
    return { items: this.#exemptions.list(query) };
  }

  async getExemptionTerms(): Promise<ExemptionTerms> {
    return { enabled: true, maxDurationSeconds: 90 * 86_400 };
  }

  async exempt(entityRef: string, request: ExemptionRequest): Promise<Exemption> {
    return this.#exemptions.add(entityRef, request);
  }

  async revokeExemption(id: string): Promise<Exemption> {
    return this.#exemptions.revoke(id);
  }

  async getActingTerms(): Promise<ActingTerms> {
    return data.ALL_TERMS;
  }

  async proposeSchedule(entityRef: string, choices: ScheduleChoices = {}): Promise<ScheduleProposal> {
    return data.scheduleProposal(choices, { entityRef });
  }

  async proposeBackup() {
    return notHere();
  }

  async recommendObjectives() {
    return notHere();
  }

  async applySchedule() {
    return notHere();
  }

  async createBackup() {
    return notHere();
  }

  async getBackupProgress() {
    return notHere();
  }

  async getRunbook() {
    return notHere();
  }
}

/** Fixtures have no clusters to act on. */
function notHere(): never {
  throw Object.assign(new Error('Acting is switched off'), { statusCode: 403 });
}

function nameOf(entityRef: string): string {
  return entityRef.split('/').at(-1) ?? entityRef;
}
