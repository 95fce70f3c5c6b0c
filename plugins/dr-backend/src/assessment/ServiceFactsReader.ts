import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import { ClusterFact, Exemption, ServiceFacts } from '@backstage-dr/plugin-dr-common';
import { ClusterConfig } from '../clusters';
import { DependencyReader } from '../dependencies/DependencyReader';
import { LocationOverride } from '../locations';
import { FactStore, RevisionOf } from '../projection/FactStore';
import { completeFacts } from './completeFacts';
import { FactsBeside } from './FactsBeside';
import { FactsReading } from './FactsReading';
import { fingerprintOf } from './GatheredFacts';
import { gatherFacts } from './gatherFacts';
import { HeldFacts, HeldGathering } from './HeldFacts';
import { ServiceToJudge } from './judging/Judges';
import { KnownStanding } from './KnownStanding';
import { StandingReader } from './StandingReader';

/** Facts held in all, counted in objects of a kilobyte or so. */
const MAX_HELD_OBJECTS = 30_000;

interface Held extends HeldGathering {
  /** What was last read from it, and how the clusters stood then. */
  last?: { standing: KnownStanding; reading: FactsReading };
}

/** A service that is to be judged, with the fingerprint that its verdict is stored with. @internal */
export interface FingerprintedService extends ServiceToJudge {
  fingerprint: string;
}

/** Reads the exemptions of services that have not ended, by entity ref; services that have none are left out. @internal */
export type ReadExemptions = (entityRefs: readonly string[]) => Promise<ReadonlyMap<string, Exemption[]>>;

/**
 * Reads the facts of services. Those of a service are held, and read again only when its entity changed or something was
 * stored that concerns it: asking again costs one small query.
 * @internal
 */
export class ServiceFactsReader {
  readonly #store: FactStore;
  readonly #standing: StandingReader;
  readonly #downloads: ReadonlySet<string>;
  readonly #dependencies: DependencyReader | undefined;
  readonly #exemptions: ReadExemptions | undefined;
  /** What is configured that facts depend on. */
  readonly #configuration: string;
  readonly #now: () => number;
  readonly #held = new HeldFacts<Held>(MAX_HELD_OBJECTS);
  readonly #gathering = new Map<string, Promise<Held>>();

  constructor(options: {
    store: FactStore;
    clusters: readonly ClusterConfig[];
    /** What the operator says of storage locations. */
    locations?: readonly LocationOverride[];
    /** Names of the clusters in which files beside Backups may be read. */
    downloads?: ReadonlySet<string>;
    /** Left out: what services depend on is not read. */
    dependencies?: DependencyReader;
    /** Left out: no service is exempt from anything. */
    exemptions?: ReadExemptions;
    now: () => number;
  }) {
    const { store, clusters, locations = [], now } = options;
    this.#store = store;
    this.#standing = new StandingReader({ store, clusters, locations, now });
    this.#downloads = options.downloads ?? new Set();
    this.#dependencies = options.dependencies;
    this.#exemptions = options.exemptions;
    this.#configuration = hashOf([
      clusters.map(({ name, region, role, veleroVersion }) => [name, region, role, veleroVersion]),
      locations,
      [...this.#downloads],
    ]);
    this.#now = now;
  }

  /**
   * Facts of a service as of now; they are held for the next reading. As long as nothing was stored and the clusters were
   * not looked at again, which is a second at most, the reading is the very same object.
   */
  async read(entity: Entity): Promise<FactsReading> {
    const entityRef = stringifyEntityRef(entity);
    const fingerprint = fingerprintOf(entity);
    const held = this.#held.get(entityRef);
    if (held?.fingerprint === fingerprint) {
      const readMs = this.#now();
      const revision = await this.#store.revision(held.gathered.namespaceNames);
      if (held.revision === revision) {
        held.readMs = readMs;
        this.#held.hold(entityRef, held);
        return this.#complete(entity, held);
      }
    }
    const key = `${entityRef} ${fingerprint}`;
    const gathering = this.#gathering.get(key) ?? this.#gather(entity, fingerprint);
    this.#gathering.set(key, gathering);
    try {
      const fresh = await gathering;
      this.#held.hold(entityRef, fresh);
      return await this.#complete(entity, fresh);
    } finally {
      this.#gathering.delete(key);
    }
  }

  /** What services depend on, and what they are exempt from, in their order. */
  async readBeside(entities: readonly Entity[]): Promise<FactsBeside[]> {
    const dependencies = (await this.#dependencies?.readAll(entities)) ?? entities.map(() => ({}));
    const refs = entities.map(entity => stringifyEntityRef(entity));
    const exemptions = await this.#exemptions?.(refs);
    return dependencies.map((each, index) => ({ ...each, exemptions: exemptions?.get(refs[index]) }));
  }

  /** Has the next reading look at what a service is exempt from, however short ago the last one was. */
  forget(entityRef: string): void {
    const held = this.#held.get(entityRef);
    if (held) held.last = undefined;
  }

  /** A service with the fingerprint that its verdict is to be stored with. */
  toJudge(entity: Entity, beside: FactsBeside): FingerprintedService {
    return { entity, beside, fingerprint: this.#fingerprintOf(entity, beside) };
  }

  /** Of everything that a verdict is reached from but for what the revision is of. */
  #fingerprintOf(entity: Entity, { dependencies, dependencyCycles, exemptions }: FactsBeside): string {
    const standings = dependencies?.map(({ verdict, ...each }) => [each, verdict?.ownReadiness, verdict?.level]);
    const exemptFrom = exemptions?.map(({ id }) => id);
    return hashOf([fingerprintOf(entity), this.#configuration, standings, dependencyCycles, exemptFrom]);
  }

  /** What tells later whether something was stored since. */
  async revisions(): Promise<RevisionOf> {
    return this.#store.revisions();
  }

  /** Every configured cluster as it stands. */
  async clusters(): Promise<ClusterFact[]> {
    return (await this.standing()).clusterFacts;
  }

  /** Every configured cluster as it stands, and every storage location of them. */
  async infrastructure(): Promise<Pick<ServiceFacts, 'clusters' | 'locations'>> {
    const { clusterFacts: clusters, locations } = await this.standing();
    return { clusters, locations };
  }

  /**
   * How clusters and locations stand.
   *
   * @param anew - read now, else a second ago at most
   */
  standing(options?: { anew?: boolean }): Promise<KnownStanding> {
    return this.#standing.read(options);
  }

  /** What is stored while gathering makes the revision read before it an old one, so that the next reading gathers again. */
  async #gather(entity: Entity, fingerprint: string): Promise<Held> {
    const readMs = this.#now();
    const revisionOf = await this.#store.revisions();
    const gathered = await gatherFacts(entity, {
      store: this.#store,
      clusters: await this.clusters(),
      downloads: this.#downloads,
      nowMs: this.#now(),
    });
    return { gathered, fingerprint, revision: revisionOf({ namespaces: gathered.namespaceNames }), revisionOf, readMs };
  }

  async #complete(entity: Entity, held: Held): Promise<FactsReading> {
    const standing = await this.standing();
    if (held.last?.standing === standing) return held.last.reading;
    const [beside] = await this.readBeside([entity]);
    const reading = this.#join(entity, held, standing, beside);
    held.last = { standing, reading };
    return reading;
  }

  #join(
    entity: Entity,
    { gathered, revisionOf, readMs }: Pick<Held, 'gathered' | 'revisionOf' | 'readMs'>,
    standing: KnownStanding,
    beside: FactsBeside,
  ): FactsReading {
    const facts = { ...completeFacts(gathered, standing), ...beside };
    const { namespaceNames, hints, cut } = gathered;
    const { workloads } = facts.placement;
    const clusterNames = workloads.length === 0 ? undefined : standing.sharers(workloads.map(({ cluster }) => cluster));
    const isSought = hints.namespaces.length === 0;
    return {
      facts,
      readMs,
      cut,
      fingerprint: this.#fingerprintOf(entity, beside),
      namespaceNames,
      clusterNames,
      isSought,
      revision: revisionOf({ namespaces: namespaceNames, clusters: clusterNames, workloads: isSought }),
      identities: standing.identities,
    };
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
