import { AuthService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ANNOTATION_KUBERNETES_ID } from '@backstage-dr/plugin-dr-common';
import { NotFoundError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** An answer of the catalog is good for this long: a tab that polls costs no call of the catalog each time. */
const HELD_MS = 10_000;
const MAX_HELD = 10_000;

/** Entities asked for in one request. */
const MAX_REFS = 200;

/**
 * Entities as the catalog tells them, to us and to callers, each answer held for ten seconds. So an entity that somebody
 * may no longer see can still be read by them that long.
 * @internal
 */
export class CatalogEntities {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #scope: FilterPredicate;
  readonly #now: () => number;
  readonly #held = new Map<string, { untilMs: number; answer: Promise<unknown> }>();

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    /** Which entities are services. */
    scope: FilterPredicate;
    now: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#scope = options.scope;
    this.#now = options.now;
  }

  /**
   * The entity as this plugin sees it.
   *
   * @throws NotFoundError
   */
  async get(entityRef: string): Promise<Entity> {
    const entity = await this.#hold(`get ${entityRef}`, async () =>
      this.#catalog.getEntityByRef(entityRef, { credentials: await this.#auth.getOwnServiceCredentials() }),
    );
    return entity ?? notFound(entityRef);
  }

  /**
   * The entity as the catalog has it now, for who sees it: what somebody may do to it is not decided by what was held.
   *
   * @throws NotFoundError, the same for what is not there and for what the caller may not see.
   */
  async current(entityRef: string, credentials: BackstageCredentials): Promise<Entity> {
    const own = await this.#auth.getOwnServiceCredentials();
    const [entity, seen] = await Promise.all(
      [own, credentials].map(each => this.#catalog.getEntityByRef(entityRef, { credentials: each })),
    );
    return entity && seen ? entity : notFound(entityRef);
  }

  /**
   * Asserts that a caller sees the entity.
   *
   * @throws NotFoundError, the same for what is not there and for what the caller may not see.
   */
  async requireVisible(entityRef: string, credentials: BackstageCredentials): Promise<void> {
    const entity = await this.#hold(`see ${principalOf(credentials)} ${entityRef}`, () =>
      this.#catalog.getEntityByRef(entityRef, { credentials }),
    );
    if (!entity) notFound(entityRef);
  }

  /** Entities as this plugin sees them, in the order of their refs; `undefined` for what is not there. */
  async getMany(entityRefs: readonly string[]): Promise<Array<Entity | undefined>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found: Array<Entity | undefined> = [];
    for (let start = 0; start < entityRefs.length; start += MAX_REFS) {
      const batch = entityRefs.slice(start, start + MAX_REFS);
      const { items } = await this.#catalog.getEntitiesByRefs({ entityRefs: batch }, { credentials });
      found.push(...batch.map((_, index) => items[index]));
    }
    return found;
  }

  /** Those of the refs that a caller does not see, a few at a time. */
  async hiddenAmong(entityRefs: readonly string[], credentials: BackstageCredentials): Promise<Set<string>> {
    if (entityRefs.length === 0) return new Set();
    const refs = [...new Set(entityRefs)].sort();
    return this.#hold(`among ${principalOf(credentials)} ${refs.join(' ')}`, async () => {
      const hidden = new Set<string>();
      for (let start = 0; start < refs.length; start += MAX_REFS) {
        const batch = refs.slice(start, start + MAX_REFS);
        const request = { entityRefs: batch, fields: ['kind', 'metadata.namespace', 'metadata.name'] };
        const { items } = await this.#catalog.getEntitiesByRefs(request, { credentials });
        batch.filter((_, index) => !items[index]).forEach(ref => hidden.add(ref));
      }
      return hidden;
    });
  }

  /** What people call entities that a caller sees, by their refs; those that have no title are left out. */
  async titles(entityRefs: readonly string[], credentials: BackstageCredentials): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (let start = 0; start < entityRefs.length; start += MAX_REFS) {
      const batch = entityRefs.slice(start, start + MAX_REFS);
      const key = `titles ${principalOf(credentials)} ${batch.join(' ')}`;
      const fields = ['kind', 'metadata.namespace', 'metadata.name', 'metadata.title', 'spec.profile'];
      const { items } = await this.#hold(key, () =>
        this.#catalog.getEntitiesByRefs({ entityRefs: batch, fields }, { credentials }),
      );
      batch.forEach((ref, index) => {
        const title = titleOf(items[index]);
        if (title !== undefined) titles.set(ref, title);
      });
    }
    return titles;
  }

  /** Whether a caller sees every service: two counts, for which the catalog lists nothing. */
  async seesAll(credentials: BackstageCredentials): Promise<boolean> {
    return this.#hold(`all ${principalOf(credentials)}`, async () => {
      const own = await this.#auth.getOwnServiceCredentials();
      const [all, seen] = await Promise.all(
        [own, credentials].map(each =>
          this.#catalog.queryEntities({ query: this.#scope, limit: 0 }, { credentials: each }),
        ),
      );
      return all.totalItems === seen.totalItems;
    });
  }

  /** Refs of the services that a caller sees. */
  async visibleServices(credentials: BackstageCredentials): Promise<string[]> {
    return this.#hold(`list ${principalOf(credentials)}`, async () => {
      const refs: string[] = [];
      const fields = ['kind', 'metadata.namespace', 'metadata.name'];
      for await (const page of this.#catalog.streamEntities({ query: this.#scope, fields }, { credentials })) {
        refs.push(...page.map(entity => stringifyEntityRef(entity)));
      }
      return refs;
    });
  }

  /** Refs of the services whose entity carries one of the Kubernetes ids, as this plugin sees them. */
  async withKubernetesIds(ids: readonly string[]): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const refs: string[] = [];
    for (let start = 0; start < ids.length; start += MAX_REFS) {
      const batch = ids.slice(start, start + MAX_REFS);
      const query: FilterPredicate = {
        $all: [this.#scope, { [`metadata.annotations.${ANNOTATION_KUBERNETES_ID}`]: { $in: batch } }],
      };
      const fields = ['kind', 'metadata.namespace', 'metadata.name'];
      for await (const page of this.#catalog.streamEntities({ query, fields }, { credentials })) {
        refs.push(...page.map(entity => stringifyEntityRef(entity)));
      }
    }
    return refs;
  }

  /** Refs of all that a Kubernetes id may mean now: services of that name, and whatever entity carries it. */
  async meantBy(kubernetesId: string): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const query: FilterPredicate = {
      $any: [
        { $all: [this.#scope, { 'metadata.name': kubernetesId }] },
        { [`metadata.annotations.${ANNOTATION_KUBERNETES_ID}`]: kubernetesId },
      ],
    };
    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    const refs: string[] = [];
    for await (const page of this.#catalog.streamEntities({ query, fields }, { credentials })) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }

  /** All services, a page at a time, as this plugin sees them. */
  async *services(): AsyncIterable<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    yield* this.#catalog.streamEntities({ query: this.#scope }, { credentials });
  }

  async #hold<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const nowMs = this.#now();
    const held = this.#held.get(key);
    if (held && nowMs < held.untilMs) return held.answer as Promise<T>;
    const answer = ask();
    this.#held.delete(key);
    this.#held.set(key, { untilMs: nowMs + HELD_MS, answer });
    answer.catch(() => this.#held.delete(key));
    this.#forget(nowMs);
    return answer;
  }

  /** Keys are in the order of their time. */
  #forget(nowMs: number): void {
    for (const [key, { untilMs }] of this.#held) {
      if (nowMs < untilMs && this.#held.size <= MAX_HELD) return;
      this.#held.delete(key);
    }
  }
}

function notFound(entityRef: string): never {
  throw new NotFoundError(`There is no entity ${entityRef} in the catalog`);
}

function titleOf(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const isProfile = typeof profile === 'object' && profile !== null && 'displayName' in profile;
  const displayName = isProfile ? profile.displayName : undefined;
  return entity?.metadata.title ?? (typeof displayName === 'string' ? displayName : undefined);
}

/** Who calls; restrictions of an external service's access are part of it. */
function principalOf(credentials: BackstageCredentials): string {
  return JSON.stringify(credentials.principal);
}
