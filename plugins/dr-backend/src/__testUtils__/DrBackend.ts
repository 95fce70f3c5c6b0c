import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { BackendFeature, coreServices, createServiceFactory, PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices, startTestBackend, TestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Assessment,
  objectivesToAnnotations,
  renderStatement,
  resolveObjectives,
} from '@backstage-dr/plugin-dr-common';
import { JsonObject } from '@backstage/types';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import { drPlugin } from '../plugin';
import { Audit } from './Audit';
import { contractProblems } from './contract';
import { LogLines } from './LogLines';

const WAIT_MS = 60_000;

/** An answer of the API. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

/** The plugin in a backend, over HTTP. Clusters and database are real; catalog, users and permissions are given. */
export class DrBackend {
  /** Every line that the backend has logged, with its fields. */
  readonly logs = new LogLines();
  /** Every answer so far, as text. */
  readonly answers: string[] = [];
  readonly audit = new Audit();
  #backend: TestBackend | undefined;

  static async start(options: {
    clusters: JsonObject[];
    entities: Entity[];
    /** Refs of entities that users do not see. */
    hidden?: string[];
    /** Refs of entities that one user does not see either, by the user's. */
    hiddenFrom?: Record<string, string[]>;
    permission?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    /** In place of one answer to everything. */
    permissions?: PermissionsService;
    knex?: Knex;
    /** More of `dr`. */
    config?: JsonObject;
    /** What runs beside the plugin. */
    features?: BackendFeature[];
  }): Promise<DrBackend> {
    const {
      clusters,
      entities,
      hidden = [],
      hiddenFrom = {},
      permission = AuthorizeResult.ALLOW,
      permissions,
      knex,
      config,
      features = [],
    } = options;
    const dr = new DrBackend();
    dr.#backend = await startTestBackend({
      features: [
        drPlugin,
        schedulerServiceFactory,
        mockServices.rootConfig.factory({
          data: { dr: { clusters, ...config }, backend: { actions: { pluginSources: ['dr'] } } },
        }),
        ...features,
        ...(knex ? [mockServices.database.factory({ knex })] : []),
        permissions
          ? createServiceFactory({ service: coreServices.permissions, deps: {}, factory: () => permissions })
          : mockServices.permissions.factory({ result: permission }),
        createServiceFactory({ service: coreServices.auditor, deps: {}, factory: () => dr.audit }),
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => dr.logs,
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalogOf(entities.map(asProcessed), hidden, hiddenFrom),
        }),
      ],
    });
    return dr;
  }

  /** Where all plugins are. */
  get url(): string {
    if (!this.#backend) throw new Error('Not started');
    return `http://localhost:${this.#backend.server.port()}`;
  }

  stop(): Promise<void> {
    return this.#backend?.stop() ?? Promise.resolve();
  }

  /** Asks as a user, or with a given header, and holds the answer against the contract. */
  async get<Body = JsonObject>(url: string, authorization?: string): Promise<Answer<Body>> {
    const { status, body, text } = await this.#ask(url, authorization);
    this.answers.push(text);
    const problems = contractProblems(url, status, body);
    if (problems.length > 0) throw new Error(`GET ${url} breaks the contract:\n${problems.join('\n')}\n${text}`);
    return { status, body };
  }

  /** The same with a body. */
  async post<Body = JsonObject>(url: string, body: object, authorization?: string): Promise<Answer<Body>> {
    if (!this.#backend) throw new Error('Not started');
    const answer = await request(this.#backend.server)
      .post(`/api/dr${url}`)
      .set('authorization', authorization ?? mockCredentials.user.header())
      .send(body);
    this.answers.push(answer.text);
    const problems = contractProblems(url, answer.status, answer.body, 'post');
    if (problems.length > 0)
      throw new Error(`POST ${url} breaks the contract:\n${problems.join('\n')}\n${answer.text}`);
    return { status: answer.status, body: answer.body };
  }

  /** Asks for a file. */
  async download(url: string, authorization?: string): Promise<{ text: string; headers: Record<string, string> }> {
    const { status, text, headers } = await this.#ask(url, authorization);
    if (status !== 200) throw new Error(`GET ${url}: ${status} ${text}`);
    return { text, headers };
  }

  async #ask(url: string, authorization = mockCredentials.user.header()) {
    if (!this.#backend) throw new Error('Not started');
    return request(this.#backend.server).get(`/api/dr${url}`).set('authorization', authorization);
  }

  async assess(name: string, kind = 'component'): Promise<Assessment> {
    const { status, body } = await this.get<Assessment>(`/v1/services/${kind.toLowerCase()}/default/${name}`);
    if (status !== 200) throw new Error(`GET assessment of ${name}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** The first assessment that fits; rejects with the last one when none does in time. */
  async assessUntil(name: string, fits: (assessment: Assessment) => boolean): Promise<Assessment> {
    const deadline = Date.now() + WAIT_MS;
    for (;;) {
      const assessment = await this.assess(name);
      if (fits(assessment)) return assessment;
      if (Date.now() > deadline) {
        throw new Error(`Never so within ${WAIT_MS / 1000} s; last: ${JSON.stringify(assessment, undefined, 1)}`);
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

/** An entity as the catalog module would have left it. */
function asProcessed(entity: Entity): Entity {
  const objectives = resolveObjectives({ entity, tiers: {}, policies: [] });
  const annotations = { ...entity.metadata.annotations };
  for (const key of Object.keys(annotations)) if (key.startsWith('backstage-dr.io/')) delete annotations[key];
  return {
    ...entity,
    metadata: { ...entity.metadata, annotations: { ...annotations, ...objectivesToAnnotations(objectives) } },
  };
}

function catalogOf(entities: Entity[], hidden: string[], hiddenFrom: Record<string, string[]>) {
  const all = catalogServiceMock({ entities });
  const without = (refs: string[]) =>
    catalogServiceMock({ entities: entities.filter(each => !refs.includes(stringifyEntityRef(each))) });
  const visible = without(hidden);
  const visibleTo = new Map(Object.entries(hiddenFrom).map(([user, refs]) => [user, without([...hidden, ...refs])]));
  type Options = Parameters<typeof all.getEntityByRef>[1];
  const seenBy = (options: Options) => {
    const principal = options && 'credentials' in options ? options.credentials.principal : undefined;
    const isUser = typeof principal === 'object' && principal !== null && 'userEntityRef' in principal;
    return isUser ? visibleTo.get(String(principal.userEntityRef)) ?? visible : all;
  };
  return Object.assign(catalogServiceMock({ entities }), {
    getEntityByRef: (...call: Parameters<typeof all.getEntityByRef>) => seenBy(call[1]).getEntityByRef(...call),
    getEntitiesByRefs: (...call: Parameters<typeof all.getEntitiesByRefs>) =>
      seenBy(call[1]).getEntitiesByRefs(...call),
    queryEntities: (...call: Parameters<typeof all.queryEntities>) => seenBy(call[1]).queryEntities(...call),
    streamEntities: (...call: Parameters<typeof all.streamEntities>) => seenBy(call[1]).streamEntities(...call),
  });
}

/** Every statement anywhere in an answer, in English. */
export function sentencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value && typeof value.code === 'string') return [renderStatement({ ...value, code: value.code }, 'en')];
  return Object.values(value).flatMap(sentencesOf);
}
