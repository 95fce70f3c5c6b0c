import { LoggerService } from '@backstage/backend-plugin-api';
import { DEFAULT_NAMESPACE, Entity, parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_SERVICE,
  isInScope,
  OBJECTIVE_ANNOTATIONS,
  objectivesToAnnotations,
  resolveObjectives,
} from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { CatalogProcessor, CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { EntityLookup } from './EntityLookup';
import { ObjectivesConfig } from './readObjectivesConfig';

/** The System and Domain of an entity, as far as their objectives go. */
type Surroundings = { system?: Entity; domain?: Entity };

const CACHE_KEY = 'surroundings';

/**
 * Writes on every service that it is one, what was promised for it and who said so, normalised, for other plugins, filters
 * and templates to read.
 *
 * @remarks
 * Only what stays the same until somebody changes it is written, so that entities are not stitched again and again. The
 * System and Domain are looked up in the catalog; while that does not answer, they are taken as they were last time, so
 * that a promise does not vanish for a moment. An entity is never held up or refused.
 *
 * @internal
 */
export class ObjectivesProcessor implements CatalogProcessor {
  readonly #config: ObjectivesConfig;
  readonly #lookup: EntityLookup;
  readonly #logger: LoggerService;

  private constructor(options: { config: ObjectivesConfig; lookup: EntityLookup; logger: LoggerService }) {
    this.#config = options.config;
    this.#lookup = options.lookup;
    this.#logger = options.logger;
  }

  static create(options: {
    config: ObjectivesConfig;
    lookup: EntityLookup;
    logger: LoggerService;
  }): ObjectivesProcessor {
    return new ObjectivesProcessor(options);
  }

  getProcessorName(): string {
    return 'DisasterRecoveryObjectivesProcessor';
  }

  /** `backstage-dr.io/rpo: 0` is a number in YAML, and the catalog would refuse the entity for it. */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    const annotations: Readonly<Record<string, unknown>> = entity.metadata?.annotations ?? {};
    const numbers = OBJECTIVE_ANNOTATIONS.filter(key => typeof annotations[key] === 'number');
    if (numbers.length === 0) return entity;
    return withAnnotations(entity, {
      ...entity.metadata.annotations,
      ...Object.fromEntries(numbers.map(key => [key, String(annotations[key])])),
    });
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    _emit: unknown,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const { tiers, policies, scope } = this.#config;
    const others = annotationsOf(entity).filter(([key]) => key !== ANNOTATION_SERVICE);
    if (!isInScope(entity, scope)) {
      const isMarked = others.length < annotationsOf(entity).length;
      return isMarked ? withAnnotations(entity, Object.fromEntries(others)) : entity;
    }

    const { system, domain } = await this.#surroundingsOf(entity, cache);
    const objectives = resolveObjectives({ entity, tiers, policies, system, domain });
    return withAnnotations(entity, {
      ...Object.fromEntries(others.filter(([key]) => !OBJECTIVE_ANNOTATIONS.includes(key))),
      [ANNOTATION_SERVICE]: 'true',
      ...objectivesToAnnotations(objectives),
    });
  }

  async #surroundingsOf(entity: Entity, cache: CatalogProcessorCache): Promise<Surroundings> {
    const systemRef = refTo('System', entity.spec?.system, entity);
    if (systemRef === undefined) return {};
    try {
      const system = await this.#lookup.find(systemRef);
      const domainRef = system && refTo('Domain', system.spec?.domain, system);
      const domain = domainRef === undefined ? undefined : await this.#lookup.find(domainRef);
      const surroundings: Surroundings = { system: system && essenceOf(system), domain: domain && essenceOf(domain) };
      await cache.set(CACHE_KEY, { ...surroundings, systemRef });
      return surroundings;
    } catch (error) {
      this.#logger.debug(`Could not look up the System of ${stringifyEntityRef(entity)}: ${stringifyError(error)}`);
      const last = await cache.get<Surroundings & { systemRef: string }>(CACHE_KEY);
      return last?.systemRef === systemRef ? last : {};
    }
  }
}

/** The full ref of what a field of an entity names; `undefined` when it names nothing that could be a ref. */
function refTo(defaultKind: string, name: unknown, from: Entity): string | undefined {
  if (typeof name !== 'string') return undefined;
  try {
    const defaultNamespace = from.metadata.namespace ?? DEFAULT_NAMESPACE;
    return stringifyEntityRef(parseEntityRef(name, { defaultKind, defaultNamespace }));
  } catch {
    return undefined;
  }
}

/** An entity with nothing but its name and what it says about objectives: little to keep, and no reason to keep it anew. */
function essenceOf({ apiVersion, kind, metadata }: Entity): Entity {
  const annotations = Object.fromEntries(
    Object.entries(metadata.annotations ?? {}).filter(([key]) => OBJECTIVE_ANNOTATIONS.includes(key)),
  );
  return { apiVersion, kind, metadata: { name: metadata.name, namespace: metadata.namespace, annotations } };
}

function annotationsOf({ metadata }: Entity): [string, string][] {
  return Object.entries(metadata.annotations ?? {});
}

function withAnnotations(entity: Entity, annotations: Record<string, string>): Entity {
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
