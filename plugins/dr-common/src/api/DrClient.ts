import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  Assessment,
  ClusterFact,
  CountedPage,
  ExposureHistory,
  Instant,
  Level,
  Page,
  Readiness,
  RecoveryPoint,
  ServiceSummary,
  Usability,
} from '../model';

/**
 * Which services, in which order, and which page of them; a field left out does not narrow.
 * @public
 */
export interface ServicesQuery {
  readiness?: Readiness[];
  level?: Level[];
  /** Full entity refs of owners. */
  owner?: string[];
  /** Full entity refs of systems. */
  system?: string[];
  tier?: string[];
  /** Part of the title or of the entity ref, in any case. */
  text?: string;
  orderBy?: 'title' | 'readiness' | 'level' | 'recoveryPointAt';
  descending?: boolean;
  /** `nextCursor` of the page before. */
  cursor?: string;
  /** 1 to 200; 50 when left out. */
  limit?: number;
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

  /** Every configured cluster, whether it answers or not. */
  async getClusters(options?: DrRequestOptions): Promise<ClusterFact[]> {
    const { items } = await this.#get<{ items: ClusterFact[] }>('/v1/clusters', {}, options);
    return items;
  }

  async #get<T>(path: string, query: Readonly<Record<string, unknown>>, options?: DrRequestOptions): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('dr');
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value));
    }
    const suffix = search.size > 0 ? `?${search}` : '';
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}${suffix}`, {
      signal: options?.signal,
      headers: options?.token ? { authorization: `Bearer ${options.token}` } : undefined,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function servicePath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/v1/services/${[kind, namespace, name].map(encodeURIComponent).join('/')}`;
}
