import {
  ActingTerms,
  Assessment,
  Exemption,
  ExposureHistory,
  ExposureWindow,
  Overview,
  Page,
  RecoveryPoint,
} from '@backstage-dr/plugin-dr-common';
import { isError } from '@backstage/errors';
import { DrApi } from '../api';
import { history, ready } from '../../dev/__data__';

/** What each call answers, or is refused with. */
type Answers = { [Call in keyof DrApi]: Awaited<ReturnType<DrApi[Call]>> | Error };

const NOT_PUT_IN = new Error('The test has put in no answer to this');

const NO_ACTING: ActingTerms = {
  enabled: false,
  mayCreateSchedule: false,
  mayCreateBackup: false,
  namespaceClaims: 'confirmed',
  templates: {},
};

const NO_SERVICES: Overview = {
  total: 0,
  readiness: { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 },
  levels: [0, 0, 0, 0, 0],
  trend: [],
  rules: [],
  clusters: { seen: 0, total: 0, silent: [] },
};

/**
 * Answers with what it holds: about one service with `assessment`, about many with what a test puts into `answers`, else
 * with nothing. Whatever is an Error is thrown. Remembers what it was asked.
 */
export class FakeDrApi implements DrApi {
  assessment: Assessment | Error;
  recoveryPoints: Page<RecoveryPoint> | Error | undefined;
  readonly answers: Partial<Answers> = {};
  readonly asked: string[] = [];

  constructor(assessment: Assessment | Error = ready(Date.now())) {
    this.assessment = assessment;
  }

  async getAssessment(entityRef: string): Promise<Assessment> {
    this.asked.push(`assessment ${entityRef}`);
    return orThrow(this.assessment);
  }

  async getRecoveryPoints(_entityRef: string, query: object = {}): Promise<Page<RecoveryPoint>> {
    this.asked.push(`recovery-points ${JSON.stringify(query)}`);
    if (this.recoveryPoints !== undefined) return orThrow(this.recoveryPoints);
    return { items: orThrow(this.assessment).recoveryPoints };
  }

  async getExposureHistory(_entityRef: string, window: ExposureWindow): Promise<ExposureHistory> {
    this.asked.push(`exposure ${window}`);
    return history(Date.now(), window, orThrow(this.assessment).objectives.rpoSeconds?.value);
  }

  async getClusters() {
    return this.#answer('getClusters', []);
  }

  async getServices(query: object = {}) {
    return this.#answer('getServices', { items: [], totalCount: 0 }, query);
  }

  async getOverview(filter: object = {}) {
    return this.#answer('getOverview', NO_SERVICES, filter);
  }

  async getRollUps(by: string, filter: object = {}) {
    return this.#answer('getRollUps', [], by, filter);
  }

  async exportServices(format: string, query: object = {}) {
    return this.#answer('exportServices', new Blob(), format, query);
  }

  async getTransitions(entityRef: string, page: object = {}) {
    return this.#answer('getTransitions', { items: [] }, entityRef, page);
  }

  async getClusterOverviews() {
    return this.#answer('getClusterOverviews', []);
  }

  async getLocationOverviews() {
    return this.#answer('getLocationOverviews', []);
  }

  async getLossChoices() {
    return this.#answer('getLossChoices', []);
  }

  async getWhatIf(lost: string, query: object = {}) {
    return this.#answer('getWhatIf', NOT_PUT_IN, lost, query);
  }

  async exportWhatIf(lost: string, format: string) {
    return this.#answer('exportWhatIf', new Blob(), lost, format);
  }

  async getExemptions(query: object = {}) {
    return this.#answer('getExemptions', { items: [] }, query);
  }

  async getExemptionTerms() {
    return this.#answer('getExemptionTerms', { enabled: false, maxDurationSeconds: 0 });
  }

  async exempt(entityRef: string, request: object): Promise<Exemption> {
    return this.#answer('exempt', NOT_PUT_IN, entityRef, request);
  }

  async revokeExemption(id: string): Promise<Exemption> {
    return this.#answer('revokeExemption', NOT_PUT_IN, id);
  }

  async proposeSchedule(entityRef: string, choices: object = {}) {
    return this.#answer('proposeSchedule', NOT_PUT_IN, entityRef, choices);
  }

  async proposeBackup(entityRef: string, choices: object = {}) {
    return this.#answer('proposeBackup', NOT_PUT_IN, entityRef, choices);
  }

  async recommendObjectives(impact: object) {
    return this.#answer('recommendObjectives', NOT_PUT_IN, impact);
  }

  async getActingTerms(entityRef: string) {
    return this.#answer('getActingTerms', NO_ACTING, entityRef);
  }

  async applySchedule(entityRef: string, choices: object) {
    return this.#answer('applySchedule', NOT_PUT_IN, entityRef, choices);
  }

  async createBackup(entityRef: string, choices: object) {
    return this.#answer('createBackup', NOT_PUT_IN, entityRef, choices);
  }

  async getBackupProgress(entityRef: string, backup: object) {
    return this.#answer('getBackupProgress', NOT_PUT_IN, entityRef, backup);
  }

  async getRunbook(entityRef: string, language: string = 'en') {
    return this.#answer('getRunbook', '', entityRef, language);
  }

  #answer<Call extends keyof Answers>(
    call: Call,
    otherwise: Answers[Call],
    ...args: unknown[]
  ): Exclude<Answers[Call], Error> {
    this.asked.push([call, ...args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg)))].join(' '));
    return orThrow<Answers[Call]>(this.answers[call] ?? otherwise);
  }
}

function orThrow<T>(answer: T): Exclude<T, Error> {
  if (isError(answer)) throw answer;
  return answer as Exclude<T, Error>;
}
