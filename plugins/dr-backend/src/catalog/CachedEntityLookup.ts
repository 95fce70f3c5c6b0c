import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityLookup } from './EntityLookup';

const ANSWER_TTL_MS = 60_000;
/** After a failure the catalog is left in peace for a moment: it processes many entities at once. */
const FAILURE_TTL_MS = 5_000;
const TIMEOUT_MS = 5_000;

interface Answer {
  entity: Promise<Entity | undefined>;
  expiresAtMs: number;
}

/**
 * Looks entities up in the catalog as the backend itself, and remembers each answer for a minute, so that all services of a
 * System ask for it once.
 * @internal
 */
export class CachedEntityLookup implements EntityLookup {
  readonly #catalog: Pick<CatalogService, 'getEntityByRef'>;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #now: () => number;
  readonly #timeoutMs: number;
  readonly #answers = new Map<string, Answer>();

  private constructor(options: LookupOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#now = options.now ?? Date.now;
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  }

  static create(options: LookupOptions): CachedEntityLookup {
    return new CachedEntityLookup(options);
  }

  find(entityRef: string): Promise<Entity | undefined> {
    const known = this.#answers.get(entityRef);
    if (known && this.#now() < known.expiresAtMs) return known.entity;

    this.#forgetExpired();
    const entity = this.#ask(entityRef);
    const answer: Answer = { entity, expiresAtMs: this.#now() + ANSWER_TTL_MS };
    this.#answers.set(entityRef, answer);
    entity.catch(() => {
      answer.expiresAtMs = this.#now() + FAILURE_TTL_MS;
    });
    return entity;
  }

  async #ask(entityRef: string): Promise<Entity | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new ServiceUnavailableError(`The catalog did not answer within ${this.#timeoutMs} ms`)),
        this.#timeoutMs,
      );
    });
    const answer = this.#auth
      .getOwnServiceCredentials()
      .then(credentials => this.#catalog.getEntityByRef(entityRef, { credentials }));
    try {
      return await Promise.race([answer, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  #forgetExpired(): void {
    for (const [entityRef, { expiresAtMs }] of this.#answers) {
      if (expiresAtMs <= this.#now()) this.#answers.delete(entityRef);
    }
  }
}

/** @internal */
export interface LookupOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  /** Milliseconds since 1970. */
  now?: () => number;
  timeoutMs?: number;
}
