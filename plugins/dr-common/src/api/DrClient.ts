import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  ActedObject,
  ActingTerms,
  Assessment,
  BackupChoices,
  BackupProgress,
  BackupProposal,
  ClusterFact,
  ClusterOverview,
  CountedPage,
  Exemption,
  ExemptionRequest,
  ExemptionTerms,
  ExposureHistory,
  Fate,
  Instant,
  Level,
  LocationOverview,
  LossChoice,
  ServiceImpact,
  ObjectivesRecommendation,
  Overview,
  Page,
  Readiness,
  RecoveryPoint,
  RollUp,
  RollUpBy,
  ScheduleChoices,
  ScheduleProposal,
  ServiceSummary,
  Strategy,
  Transition,
  Usability,
  WhatIfPage,
} from '../model';

/**
 * Which services; a field left out does not narrow, several values of one are alternatives.
 * @public
 */
export interface ServicesFilter {
  readiness?: Readiness[];
  level?: Level[];
  /** Full entity refs of owners. */
  owner?: string[];
  /** Full entity refs of systems. */
  system?: string[];
  tier?: string[];
  strategy?: Strategy[];
  /** Ids of rules that the service fails, or of which the outcome is not known. */
  rule?: string[];
  /** Names of clusters that it runs in. */
  cluster?: string[];
  /** Only services that the caller owns. */
  mine?: boolean;
  /** Part of the title or of the entity ref, in any case. */
  text?: string;
}

/**
 * Which services, in which order, and which page of them.
 * @public
 */
export interface ServicesQuery extends ServicesFilter {
  /** `readiness`: the worst first. */
  orderBy?: 'title' | 'readiness' | 'level' | 'recoveryPointAt' | 'provenAt' | 'tier' | 'owner';
  descending?: boolean;
  /** `nextCursor` of the page before. */
  cursor?: string;
  /** 1 to 200; 50 when left out. */
  limit?: number;
}

/**
 * Which page of a list.
 * @public
 */
export interface PageQuery {
  /** `nextCursor` of the page before. */
  cursor?: string;
  /** 1 to 200; 50 when left out. */
  limit?: number;
}

/**
 * Which exemptions, and which page of them; a field left out does not narrow.
 * @public
 */
export interface ExemptionsQuery extends PageQuery {
  entityRef?: string;
  state?: Array<Exemption['state']>;
}

/**
 * Which of the services that a loss hits, and which page of them.
 * @public
 */
export interface WhatIfQuery extends PageQuery {
  fate?: Fate[];
}

/**
 * Which recovery points, and which page of them; a field left out does not narrow.
 * @public
 */
export interface RecoveryPointsQuery {
  usability?: Usability[];
  /** Names of clusters that see it. */
  cluster?: string[];
  /** Names of Schedules that made it. */
  schedule?: string[];
  /** Velero's phases, as written. */
  phase?: string[];
  /** Not older than this. */
  from?: Instant;
  /** Older than this. */
  to?: Instant;
  /** `nextCursor` of the page before. */
  cursor?: string;
  /** 1 to 200; 50 when left out. */
  limit?: number;
}

/**
 * How far back a history goes: one, seven or thirty days.
 * @public
 */
export type ExposureWindow = 'P1D' | 'P7D' | 'P30D';

/**
 * What every call takes.
 * @public
 */
export interface DrRequestOptions {
  signal?: AbortSignal;
  /** For calls between backends: the plugin's own token. In the browser the fetch API adds the user's. */
  token?: string;
}

/**
 * Client of the HTTP contract of the `dr` plugin. Every call rejects with a `ResponseError` when the backend refuses.
 * @public
 */
export class DrClient {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi ?? { fetch: (...args) => fetch(...args) };
  }

  /** The verdict on one service; `entityRef` like `component:default/payment`. */
  getAssessment(entityRef: string, options?: DrRequestOptions): Promise<Assessment> {
    return this.#get(servicePath(entityRef), {}, options);
  }

  /**
   * Recovery points of a service, newest first. A page may come short, or empty, while there is a `nextCursor`: there are
   * older ones to look through.
   */
  getRecoveryPoints(
    entityRef: string,
    query: RecoveryPointsQuery = {},
    options?: DrRequestOptions,
  ): Promise<Page<RecoveryPoint>> {
    return this.#get(`${servicePath(entityRef)}/recovery-points`, { ...query }, options);
  }

  /** Exposure of a service over time, ready to draw. */
  getExposureHistory(entityRef: string, window: ExposureWindow, options?: DrRequestOptions): Promise<ExposureHistory> {
    return this.#get(`${servicePath(entityRef)}/exposure`, { window }, options);
  }

  /** Services in scope with their last verdict. */
  getServices(query: ServicesQuery = {}, options?: DrRequestOptions): Promise<CountedPage<ServiceSummary>> {
    return this.#get('/v1/services', { ...query }, options);
  }

  /** How the services that a filter leaves stand together. */
  getOverview(filter: ServicesFilter = {}, options?: DrRequestOptions): Promise<Overview> {
    return this.#get('/v1/overview', { ...filter }, options);
  }

  /** The same by owner, system or tier, the group with the most that is not ready first. */
  async getRollUps(by: RollUpBy, filter: ServicesFilter = {}, options?: DrRequestOptions): Promise<RollUp[]> {
    const { items } = await this.#get<{ items: RollUp[] }>('/v1/roll-ups', { by, ...filter }, options);
    return items;
  }

  /** All services that a filter leaves, as a file: CSV for spreadsheets, JSON with everything the list has. */
  exportServices(
    format: 'csv' | 'json',
    query: Omit<ServicesQuery, 'cursor' | 'limit'> = {},
    options?: DrRequestOptions,
  ): Promise<Blob> {
    return this.#download('/v1/exports/services', { format, ...query }, options);
  }

  /** When the verdict on a service changed, newest first. */
  getTransitions(entityRef: string, page: PageQuery = {}, options?: DrRequestOptions): Promise<Page<Transition>> {
    return this.#get(`${servicePath(entityRef)}/transitions`, { ...page }, options);
  }

  /** Every configured cluster, whether it answers or not. */
  async getClusters(options?: DrRequestOptions): Promise<ClusterFact[]> {
    const { items } = await this.#get<{ items: ClusterFact[] }>('/v1/clusters', {}, options);
    return items;
  }

  /** How each cluster stands, and what depends on it. */
  async getClusterOverviews(options?: DrRequestOptions): Promise<ClusterOverview[]> {
    const { items } = await this.#get<{ items: ClusterOverview[] }>('/v1/overviews/clusters', {}, options);
    return items;
  }

  /** How each storage location stands, as each cluster sees it, and what depends on it. */
  async getLocationOverviews(options?: DrRequestOptions): Promise<LocationOverview[]> {
    const { items } = await this.#get<{ items: LocationOverview[] }>('/v1/overviews/locations', {}, options);
    return items;
  }

  /** What could be lost: regions, clusters, storage locations, namespaces, Velero in each cluster. */
  async getLossChoices(options?: DrRequestOptions): Promise<LossChoice[]> {
    const { items } = await this.#get<{ items: LossChoice[] }>('/v1/what-if/choices', {}, options);
    return items;
  }

  /** What becomes of the services when something is lost; `lost` is the `key` of a choice. */
  getWhatIf(lost: string, query: WhatIfQuery = {}, options?: DrRequestOptions): Promise<WhatIfPage> {
    return this.#get('/v1/what-if', { lost, ...query }, options);
  }

  /** The same about all services that are hit, as a report. */
  exportWhatIf(lost: string, format: 'markdown' | 'csv', options?: DrRequestOptions): Promise<Blob> {
    return this.#download('/v1/exports/what-if', { lost, format }, options);
  }

  /** Exemptions of services that the caller sees, the one that ends first first. */
  getExemptions(query: ExemptionsQuery = {}, options?: DrRequestOptions): Promise<Page<Exemption>> {
    return this.#get('/v1/exemptions', { ...query }, options);
  }

  /** Whether services can be exempted here, and for how long. */
  getExemptionTerms(options?: DrRequestOptions): Promise<ExemptionTerms> {
    return this.#get('/v1/exemptions/terms', {}, options);
  }

  /** Exempts a service from a rule, or from all. */
  exempt(entityRef: string, request: ExemptionRequest, options?: DrRequestOptions): Promise<Exemption> {
    return this.#post(`${servicePath(entityRef)}/exemptions`, request, options);
  }

  /** Ends an exemption before its time. */
  revokeExemption(id: string, options?: DrRequestOptions): Promise<Exemption> {
    return this.#post(`/v1/exemptions/${encodeURIComponent(id)}/revoke`, {}, options);
  }

  /**
   * A Schedule that would keep a service's promise. For an entity that is not there yet, or that the caller does not see, it is
   * made of the choices alone.
   */
  proposeSchedule(
    entityRef: string,
    choices: ScheduleChoices = {},
    options?: DrRequestOptions,
  ): Promise<ScheduleProposal> {
    return this.#post('/v1/proposals/schedule', { entityRef, choices }, options);
  }

  /** A Backup of a service to take now. */
  proposeBackup(entityRef: string, choices: BackupChoices = {}, options?: DrRequestOptions): Promise<BackupProposal> {
    return this.#post('/v1/proposals/backup', { entityRef, choices }, options);
  }

  /** Objectives that fit what people know about a service. */
  recommendObjectives(impact: ServiceImpact, options?: DrRequestOptions): Promise<ObjectivesRecommendation> {
    return this.#post('/v1/proposals/objectives', impact, options);
  }

  /** What the caller may do for a service. */
  getActingTerms(entityRef: string, options?: DrRequestOptions): Promise<ActingTerms> {
    return this.#get(`${servicePath(entityRef)}/acting`, {}, options);
  }

  /** Creates the proposed Schedule in its cluster, or changes the one of that name that was created this way. */
  applySchedule(
    entityRef: string,
    choices: ScheduleChoices,
    { dryRun, ...options }: DrRequestOptions & { dryRun?: boolean } = {},
  ): Promise<ActedObject> {
    return this.#post(`${servicePath(entityRef)}/schedules`, { choices, dryRun }, options);
  }

  /** Has a Backup taken now. */
  createBackup(
    entityRef: string,
    choices: BackupChoices,
    { dryRun, ...options }: DrRequestOptions & { dryRun?: boolean } = {},
  ): Promise<ActedObject> {
    return this.#post(`${servicePath(entityRef)}/backups`, { choices, dryRun }, options);
  }

  /** How a Backup stands that was created this way. */
  getBackupProgress(
    entityRef: string,
    { cluster, name }: { cluster: string; name: string },
    options?: DrRequestOptions,
  ): Promise<BackupProgress> {
    const path = [cluster, name].map(encodeURIComponent).join('/');
    return this.#get(`${servicePath(entityRef)}/backups/${path}`, {}, options);
  }

  /** How to bring a service back, step by step, as Markdown in one of the languages of statements. */
  async getRunbook(entityRef: string, language?: string, options?: DrRequestOptions): Promise<string> {
    return (await this.#download(`${servicePath(entityRef)}/runbook`, { language }, options)).text();
  }

  async #get<T>(path: string, query: Readonly<Record<string, unknown>>, options?: DrRequestOptions): Promise<T> {
    return (await this.#fetch(pathWith(path, query), {}, options)).json();
  }

  async #download(path: string, query: Readonly<Record<string, unknown>>, options?: DrRequestOptions): Promise<Blob> {
    return (await this.#fetch(pathWith(path, query), {}, options)).blob();
  }

  async #post<T>(path: string, body: object, options?: DrRequestOptions): Promise<T> {
    const request = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    return (await this.#fetch(path, request, options)).json();
  }

  async #fetch(
    path: string,
    request: { method?: string; body?: string; headers?: Record<string, string> },
    options: DrRequestOptions = {},
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('dr');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      ...request,
      signal: options.signal,
      headers: { ...request.headers, ...(options.token && { authorization: `Bearer ${options.token}` }) },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function pathWith(path: string, query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

function servicePath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/v1/services/${[kind, namespace, name].map(encodeURIComponent).join('/')}`;
}
