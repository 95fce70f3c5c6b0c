import { Entity, parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  JudgementSettings,
  objectivesFromAnnotations,
  parsePlacementHints,
  ProposalGround,
  resolvePlacement,
  ServiceFacts,
} from '@backstage-dr/plugin-dr-common';
import { completeFacts } from '../assessment/completeFacts';
import { ServiceFactsReader } from '../assessment/ServiceFactsReader';
import { CatalogEntities } from '../service/CatalogEntities';

/**
 * What proposals rest on: what is known of a service, or, of one that is not there yet, how clusters and locations stand.
 * @internal
 */
export class ProposalGrounds {
  readonly #entities: CatalogEntities;
  readonly #reader: ServiceFactsReader;
  readonly #settings: JudgementSettings;
  readonly #wholeCluster: boolean;
  readonly #claimsTrusted: boolean;
  readonly #now: () => number;

  constructor(options: {
    entities: CatalogEntities;
    reader: ServiceFactsReader;
    settings: JudgementSettings;
    /** The operator allows backups of a whole cluster. */
    wholeCluster: boolean;
    /** The operator takes the catalog's word for whose a namespace is. */
    claimsTrusted: boolean;
    now: () => number;
  }) {
    this.#entities = options.entities;
    this.#reader = options.reader;
    this.#settings = options.settings;
    this.#wholeCluster = options.wholeCluster;
    this.#claimsTrusted = options.claimsTrusted;
    this.#now = options.now;
  }

  /** @throws NotFoundError */
  async of(entityRef: string): Promise<ProposalGround> {
    const { facts } = await this.#reader.read(await this.#entities.get(entityRef));
    return this.#ground(facts);
  }

  /** Nothing is looked up that the name could be found by. */
  async ofNew(entityRef: string): Promise<ProposalGround> {
    return { ...this.#ground(await this.#factsOfNew(entityOf(entityRef))), isNew: true };
  }

  async #factsOfNew(entity: Entity): Promise<ServiceFacts> {
    const standing = await this.#reader.standing();
    const hints = parsePlacementHints(entity);
    const { clusterFacts: clusters } = standing;
    const nothing = { controllers: [], claims: [], namespaces: [], previous: [] };
    const gathered = {
      ...nothing,
      entityRef: stringifyEntityRef(entity),
      title: entity.metadata.name,
      objectives: objectivesFromAnnotations(entity),
      hints,
      placed: { clusters, placement: resolvePlacement({ ...nothing, hints, clusters }) },
      schedules: [],
      namespacesBeside: [],
      backups: [],
      cut: false,
      restores: [],
      volumeBackups: [],
      namespaceNames: [],
    };
    return completeFacts(gathered, standing);
  }

  #ground(facts: ServiceFacts): ProposalGround {
    return {
      facts,
      settings: this.#settings,
      nowMs: this.#now(),
      wholeCluster: this.#wholeCluster,
      claimsTrusted: this.#claimsTrusted,
    };
  }
}

function entityOf(entityRef: string): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return { apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name, namespace } };
}
