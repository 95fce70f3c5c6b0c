import { Entity, parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_KUBERNETES_ID,
  confirmsService,
  JudgementSettings,
  Labels,
  objectivesFromAnnotations,
  parsePlacementHints,
  ProposalGround,
  resolvePlacement,
  ServiceFacts,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { isClaimBelieved } from '../acting/isClaimBelieved';
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
    const workloads = await Promise.all(facts.placement.workloads.map(each => this.#asBelieved(each, facts.entityRef)));
    return this.#ground({ ...facts, placement: { ...facts.placement, workloads } });
  }

  /** A Namespace whose id may mean somebody else confirms nothing, and acting will say so. */
  async #asBelieved(workload: Workload, entityRef: string): Promise<Workload> {
    const { namespaceFact } = workload;
    const findMeant = (id: string) => this.#entities.meantBy(id);
    if (!namespaceFact || !confirmsService(namespaceFact, entityRef)) return workload;
    if (await isClaimBelieved(namespaceFact, { entityRef, findMeant })) return workload;
    const { labels, annotations } = namespaceFact;
    return {
      ...workload,
      namespaceFact: { ...namespaceFact, labels: withoutId(labels), annotations: withoutId(annotations) },
    };
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

function withoutId({ [ANNOTATION_KUBERNETES_ID]: _, ...others }: Labels): Labels {
  return others;
}

function entityOf(entityRef: string): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return { apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name, namespace } };
}
