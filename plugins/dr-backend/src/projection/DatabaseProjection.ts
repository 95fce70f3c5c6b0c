import path from 'node:path';
import { BackupArtefacts, FollowedKind, Instant, KindState, millisOf } from '@backstage-dr/plugin-dr-common';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { ObjectChange } from '../velero/KubernetesObject';
import { ArtefactStore, WantedBackup } from './ArtefactStore';
import { ClusterPatch, FollowStore, ResumePoint } from './FollowStore';
import { ObjectParser } from './ObjectParser';
import { bumpRevisions } from './operations/bumpRevisions';
import { findWanted } from './operations/findWanted';
import { lockKind } from './operations/lockKind';
import { markVanished } from './operations/markVanished';
import { findFollowingNotes, noteFollowing } from './operations/noteFollowing';
import { patchCluster } from './operations/patchCluster';
import { pruneGone } from './operations/pruneGone';
import { storeArtefacts } from './operations/storeArtefacts';
import { storeChanges } from './operations/storeChanges';
import { tuneSqlite } from './operations/tuneSqlite';
import { confirmKinds, setKindState, updateKind } from './operations/updateKind';
import { KINDS_TABLE, KindRow } from './tables';
import { STATUS_TOPIC, Touched } from './Touched';

/**
 * What is remembered of the clusters, in the plugin's database (SQLite or PostgreSQL).
 * @internal
 */
export class DatabaseProjection implements FollowStore, ArtefactStore {
  readonly #knex: Knex;
  readonly #parser: ObjectParser;
  readonly #listeners = new Set<(touched: Touched[]) => void>();

  private constructor(knex: Knex, parser: ObjectParser) {
    this.#knex = knex;
    this.#parser = parser;
  }

  /** Brings the tables up to date, unless told not to. */
  static async create(options: {
    knex: Knex;
    parser: ObjectParser;
    skipMigrations?: boolean;
  }): Promise<DatabaseProjection> {
    await tuneSqlite(options.knex);
    if (!options.skipMigrations) {
      await options.knex.migrate.latest({
        directory: path.join(
          path.dirname(require.resolve('@backstage-dr/plugin-dr-backend/package.json')),
          'migrations',
        ),
      });
    }
    return new DatabaseProjection(options.knex, options.parser);
  }

  /**
   * Calls a listener with what has been touched, after it was committed here; changes that other replicas commit are told
   * there. Returns how to stop.
   */
  onTouched(listener: (touched: Touched[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async resumePoint(cluster: string, kind: FollowedKind): Promise<ResumePoint | undefined> {
    const row = await this.#knex<KindRow>(KINDS_TABLE).where({ cluster, kind }).first();
    if (!row?.resource_version || !row.observed_at || row.parser_version !== this.#parser.version) return undefined;
    return { resourceVersion: row.resource_version, observedAt: row.observed_at };
  }

  async applyChanges(options: {
    cluster: string;
    kind: FollowedKind;
    changes: ObjectChange[];
    after: string;
    resourceVersion?: string;
    at: Instant;
  }): Promise<void> {
    const { cluster, kind, changes, after, resourceVersion, at } = options;
    await this.#write(cluster, async tx => {
      const state = await lockKind(tx, cluster, kind);
      if (state.resource_version !== after) {
        throw new ConflictError(`Somebody else has followed ${kind} of cluster ${cluster} since`);
      }
      const topics = await storeChanges(tx, {
        cluster,
        kind,
        changes,
        listing: state.listing,
        at,
        parser: this.#parser,
        reparse: false,
        watched: true,
      });
      await updateKind(tx, cluster, kind, { resource_version: resourceVersion ?? after, observed_at: at });
      return topics;
    });
  }

  async startListing(cluster: string, kind: FollowedKind): Promise<number> {
    let listing = 0;
    await this.#write(cluster, async tx => {
      const state = await lockKind(tx, cluster, kind);
      listing = state.listing + 1;
      await updateKind(tx, cluster, kind, { listing, status: 'listing', message: null });
      return [STATUS_TOPIC];
    });
    return listing;
  }

  async applyListed(options: {
    cluster: string;
    kind: FollowedKind;
    listing: number;
    objects: ObjectChange[];
    at: Instant;
  }): Promise<void> {
    const { cluster, kind, listing, objects, at } = options;
    await this.#write(cluster, async tx => {
      const state = await this.#lockListing(tx, cluster, kind, listing);
      return storeChanges(tx, {
        cluster,
        kind,
        changes: objects,
        listing,
        at,
        parser: this.#parser,
        reparse: state.parser_version !== this.#parser.version,
        watched: state.complete_since !== null,
      });
    });
  }

  async finishListing(options: {
    cluster: string;
    kind: FollowedKind;
    listing: number;
    resourceVersion: string;
    at: Instant;
  }): Promise<void> {
    const { cluster, kind, listing, resourceVersion, at } = options;
    await this.#write(cluster, async tx => {
      const state = await this.#lockListing(tx, cluster, kind, listing);
      const topics = await markVanished(tx, { cluster, kind, listing, at });
      await updateKind(tx, cluster, kind, {
        status: 'following',
        message: null,
        observed_at: at,
        complete_since: state.complete_since ?? at,
        resource_version: resourceVersion,
        parser_version: this.#parser.version,
      });
      return topics.add(STATUS_TOPIC);
    });
  }

  async forgetResumePoint(cluster: string, kind: FollowedKind): Promise<void> {
    await this.#knex<KindRow>(KINDS_TABLE).where({ cluster, kind }).update({ resource_version: null });
  }

  async setKindState(cluster: string, kind: FollowedKind, state: KindState): Promise<void> {
    await this.#write(cluster, async tx => ((await setKindState(tx, cluster, kind, state)) ? [STATUS_TOPIC] : []));
  }

  async confirmKinds(cluster: string, kinds: FollowedKind[], at: Instant): Promise<void> {
    await confirmKinds(this.#knex, cluster, kinds, at);
  }

  async patchCluster(cluster: string, patch: ClusterPatch): Promise<void> {
    await this.#write(cluster, async tx => ((await patchCluster(tx, cluster, patch)) ? [STATUS_TOPIC] : []));
  }

  async noteFollowing(cluster: string, at: Instant): Promise<void> {
    await noteFollowing(this.#knex, cluster, at);
  }

  async followingNotes(): Promise<Map<string, Instant>> {
    return findFollowingNotes(this.#knex);
  }

  async nextWanted(cluster: string, now: Instant): Promise<WantedBackup | undefined> {
    return findWanted(this.#knex, cluster, Date.parse(now));
  }

  async storeArtefacts(backup: WantedBackup, artefacts: BackupArtefacts, retryAt: Instant | undefined): Promise<void> {
    const retryMs = millisOf(retryAt);
    await this.#write(artefacts.cluster, tx => storeArtefacts(tx, { backup, artefacts, retryMs }));
  }

  /** Forgets what has been gone since before `goneBefore`; returns how many objects. */
  async prune(options: { goneBefore: Instant; signal?: AbortSignal }): Promise<number> {
    return pruneGone(this.#knex, { goneBeforeMs: Date.parse(options.goneBefore), signal: options.signal });
  }

  /** One transaction that ends with the counters of what it touched; then tells the listeners. */
  async #write(cluster: string, work: (tx: Knex.Transaction) => Promise<Iterable<string>>): Promise<void> {
    const topics = await this.#knex.transaction(async tx => {
      const touched = new Set(await work(tx));
      await bumpRevisions(tx, cluster, touched);
      return touched;
    });
    if (topics.size === 0) return;
    const touched = [...topics].map(topic => ({ cluster, topic }));
    for (const listener of this.#listeners) listener(touched);
  }

  async #lockListing(tx: Knex.Transaction, cluster: string, kind: FollowedKind, listing: number): Promise<KindRow> {
    const state = await lockKind(tx, cluster, kind);
    if (state.listing !== listing) {
      throw new ConflictError(`A later full read of ${kind} of cluster ${cluster} has been started`);
    }
    return state;
  }
}
