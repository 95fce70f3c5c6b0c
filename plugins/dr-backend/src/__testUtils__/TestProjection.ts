import { FOLLOWED_KINDS, FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { DatabaseFactStore } from '../projection/DatabaseFactStore';
import { DatabaseProjection } from '../projection/DatabaseProjection';
import { OBJECT_PARSER } from '../projection/ObjectParser';
import { KubernetesObject } from '../velero/KubernetesObject';
import { minute } from './objects';

/** A projection over a test database, filled the way following does it. */
export class TestProjection {
  readonly knex: Knex;
  readonly writing: DatabaseProjection;
  readonly reading: DatabaseFactStore;

  private constructor(knex: Knex, writing: DatabaseProjection) {
    this.knex = knex;
    this.writing = writing;
    this.reading = DatabaseFactStore.create({ knex });
  }

  static async create(knex: Knex): Promise<TestProjection> {
    return new TestProjection(knex, await DatabaseProjection.create({ knex, parser: OBJECT_PARSER }));
  }

  /** Reads a kind of a cluster whole; the resume point is then `5`. */
  async list(cluster: string, kind: FollowedKind, objects: KubernetesObject[], at = minute(0)): Promise<void> {
    const listing = await this.writing.startListing(cluster, kind);
    const changes = objects.map(item => ({ type: 'upsert' as const, object: item }));
    await this.writing.applyListed({ cluster, kind, listing, objects: changes, at });
    await this.writing.finishListing({ cluster, kind, listing, resourceVersion: '5', at });
  }

  /** One watched object. */
  async watch(cluster: string, item: KubernetesObject, at = minute(0), type: 'upsert' | 'remove' = 'upsert') {
    const change = { type, object: item };
    await this.writing.applyChanges({ cluster, kind: item.kind, changes: [change], after: '5', at });
  }

  /** A cluster that answers, with all kinds read as of a moment. */
  async see(cluster: string, objects: KubernetesObject[], at = minute(0)): Promise<void> {
    await this.writing.patchCluster(cluster, { reachability: 'reachable', since: at, lastContactAt: at });
    for (const kind of FOLLOWED_KINDS) {
      await this.list(
        cluster,
        kind,
        objects.filter(item => item.kind === kind),
        at,
      );
    }
  }
}
