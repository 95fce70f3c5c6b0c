import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import { ClusterFact, Exemption, ServiceFacts } from '@backstage-dr/plugin-dr-common';
import { ClusterConfig } from '../clusters';
import { Dependencies, DependencyReader } from '../dependencies/DependencyReader';
import { LocationOverride, overrideLocation } from '../locations';
import { FactStore, Standing } from '../projection/FactStore';
import { clusterFacts } from './clusterFacts';
import { completeFacts } from './completeFacts';
import { fingerprintOf, GatheredFacts } from './GatheredFacts';
import { gatherFacts } from './gatherFacts';

/** How clusters stand is read once for all services that are asked about within this time. */
const STANDING_MS = 1000;

/** Facts held in all, counted in objects of a kilobyte or so. */
const MAX_HELD_OBJECTS = 30_000;

interface Held {
  gathered: GatheredFacts;
  fingerprint: string;
  revision: string;
  /** What was last read from it, and how the clusters stood then. */
  last?: { standing: KnownStanding; reading: FactsReading };
}

/** How the clusters stand, with what the operator says of their locations. */
interface KnownStanding extends Standing {
  identities: FactsReading['identities'];
}

/** What is known of a service beside what its clusters tell. @internal */
export type FactsBeside = Dependencies & Pick<ServiceFacts, 'exemptions'>;

/** Reads the exemptions of services that have not ended, by entity ref; services that have none are left out. @internal */
export type ReadExemptions = (entityRefs: readonly string[]) => Promise<ReadonlyMap<string, Exemption[]>>;

/**
 * Facts of a service, and what they were read at.
 * @internal
 */
export interface FactsReading {
  facts: ServiceFacts;
  /** There are more recent Backups than `facts` holds. */
  cut: boolean;
  fingerprint: string;
  /** Namespaces whose revision tells whether something has changed. */
  namespaceNames: string[];
  revision: string;
  /** Of how clusters and locations stood. */
  standing: string;
  /** What the operator calls the places, by what they are stored as; a place that is left out is called that. */
  identities: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the facts of services. Those of a service are held, and read again only when its entity changed or something was
 * stored that concerns it: asking again costs one small query.
 * @internal
 */
export class ServiceFactsReader {
  readonly #store: FactStore;
  readonly #clusters: readonly ClusterConfig[];
  readonly #locations: readonly LocationOverride[];
  readonly #downloads: ReadonlySet<string>;
  readonly #dependencies: DependencyReader | undefined;
  readonly #exemptions: ReadExemptions | undefined;
  /** What is configured that facts depend on. */
  readonly #configuration: string;
  readonly #now: () => number;
  /** In the order of use, the longest unused first. */
  readonly #held = new Map<string, Held>();
  readonly #gathering = new Map<string, Promise<Held>>();
  #standing: { untilMs: number; value: Promise<KnownStanding> } | undefined;

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
    this.#store = options.store;
    this.#clusters = options.clusters;
    this.#locations = options.locations ?? [];
    this.#downloads = options.downloads ?? new Set();
    this.#dependencies = options.dependencies;
    this.#exemptions = options.exemptions;
    this.#configuration = JSON.stringify([
      this.#clusters.map(({ name, region, role, veleroVersion }) => [name, region, role, veleroVersion]),
      this.#locations,
      [...this.#downloads],
    ]);
    this.#now = options.now;
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
      const revision = await this.#store.revision(held.gathered.namespaceNames);
      if (held.revision === revision) {
        this.#hold(entityRef, held);
        return this.#complete(entity, held);
      }
    }
    const key = `${entityRef} ${fingerprint}`;
    const gathering = this.#gathering.get(key) ?? this.#gather(entity, fingerprint);
    this.#gathering.set(key, gathering);
    try {
      const fresh = await gathering;
      this.#hold(entityRef, fresh);
      return await this.#complete(entity, fresh);
    } finally {
      this.#gathering.delete(key);
    }
  }

  /** Facts of a service as of now, without holding them: for going through all services. */
  async readOnce(entity: Entity, beside: FactsBeside): Promise<FactsReading> {
    const held = await this.#gather(entity, fingerprintOf(entity));
    return this.#join(entity, held, await this.#currentStanding(), beside);
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

  /** Of everything that a verdict is reached from but for what the revision is of. */
  fingerprintOf(entity: Entity, { dependencies, dependencyCycles, exemptions }: FactsBeside): string {
    const standings = dependencies?.map(({ verdict, ...each }) => [each, verdict?.ownReadiness, verdict?.level]);
    const exemptFrom = exemptions?.map(({ id }) => id);
    const text = JSON.stringify([fingerprintOf(entity), this.#configuration, standings, dependencyCycles, exemptFrom]);
    return createHash('sha256').update(text).digest('hex');
  }

  /** Every configured cluster as it stands. */
  async clusters(): Promise<ClusterFact[]> {
    return clusterFacts(this.#clusters, await this.#currentStanding());
  }

  /** The same with their storage locations. */
  async infrastructure(): Promise<Pick<ServiceFacts, 'clusters' | 'locations'>> {
    const standing = await this.#currentStanding();
    const isConfigured = ({ cluster }: { cluster: string }) => this.#clusters.some(({ name }) => name === cluster);
    return { clusters: clusterFacts(this.#clusters, standing), locations: standing.locations.filter(isConfigured) };
  }

  /** What is stored while gathering makes the revision read before it an old one, so that the next reading gathers again. */
  async #gather(entity: Entity, fingerprint: string): Promise<Held> {
    const revisionOf = await this.#store.revisions();
    const gathered = await gatherFacts(entity, {
      store: this.#store,
      clusters: await this.clusters(),
      downloads: this.#downloads,
      nowMs: this.#now(),
    });
    return { gathered, fingerprint, revision: revisionOf(gathered.namespaceNames) };
  }

  async #complete(entity: Entity, held: Held): Promise<FactsReading> {
    const standing = await this.#currentStanding();
    if (held.last?.standing === standing) return held.last.reading;
    const [beside] = await this.readBeside([entity]);
    const reading = this.#join(entity, held, standing, beside);
    held.last = { standing, reading };
    return reading;
  }

  #join(entity: Entity, { gathered, revision }: Held, standing: KnownStanding, beside: FactsBeside): FactsReading {
    return {
      facts: { ...completeFacts(gathered, standing, clusterFacts(this.#clusters, standing)), ...beside },
      cut: gathered.cut,
      fingerprint: this.fingerprintOf(entity, beside),
      namespaceNames: gathered.namespaceNames,
      revision,
      standing: '',
      identities: standing.identities,
    };
  }

  #currentStanding(): Promise<KnownStanding> {
    const nowMs = this.#now();
    const held = this.#standing;
    if (held && nowMs < held.untilMs) return held.value;
    const value = this.#readStanding();
    this.#standing = { untilMs: nowMs + STANDING_MS, value };
    value.catch(() => {
      this.#standing = undefined;
    });
    return value;
  }

  async #readStanding(): Promise<KnownStanding> {
    const standing = await this.#store.standing();
    const identities = new Map<string, string[]>();
    const locations = standing.locations.map(stored => {
      const location = overrideLocation(stored, this.#locations);
      identities.set(stored.identity, [...(identities.get(stored.identity) ?? []), location.identity]);
      return location;
    });
    return { ...standing, locations, identities };
  }

  #hold(entityRef: string, held: Held): void {
    this.#held.delete(entityRef);
    this.#held.set(entityRef, held);
    let objects = [...this.#held.values()].reduce((sum, { gathered }) => sum + weightOf(gathered), 0);
    for (const [oldest, { gathered }] of this.#held) {
      if (objects <= MAX_HELD_OBJECTS || oldest === entityRef) break;
      this.#held.delete(oldest);
      objects -= weightOf(gathered);
    }
  }
}

function weightOf(gathered: GatheredFacts): number {
  const { backups, volumeBackups, restores, controllers, claims, artefacts = [] } = gathered;
  const infos = artefacts.reduce((sum, { volumeInfos }) => sum + 1 + (volumeInfos?.length ?? 0) / 4, 0);
  return 1 + backups.length + volumeBackups.length + restores.length + controllers.length + claims.length + infos;
}
