import { Entity } from '@backstage/catalog-model';
import { ClusterConfig } from '@backstage-dr/plugin-dr-backend/src/clusters';
import { Knex } from 'knex';

/** A company's services in a database, as if its clusters had been followed; see `fillWorld`. */
export interface ScorecardWorld {
  knex: Knex;
  services: number;
  clusters: number;
  /** Backup objects in all. */
  backups: number;
  /** The moment at which it was filled. */
  nowMs: number;
  entities: Entity[];
  clusterConfigs: ClusterConfig[];
}

/** Takes what was measured: a number, against what it may be at most; without a budget it is only told. */
export interface Results {
  add(what: string, value: number, unit: string, budget?: number): void;
}
