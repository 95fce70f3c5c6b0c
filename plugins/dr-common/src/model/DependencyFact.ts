import { Level, Readiness } from './Assessment';
import { Instant } from './Instant';

/**
 * Something that a service depends on directly, from the catalog's relations, with what is promised and known of it.
 * @public
 */
export interface DependencyFact {
  entityRef: string;
  title: string;
  /**
   * `service`: in scope, so that it has promises and a verdict; `other`: the catalog has it, and it is not judged;
   * `missing`: the catalog does not have it.
   */
  kind: 'service' | 'other' | 'missing';
  rtoSeconds?: number;
  rpoSeconds?: number;
  /** The last stored verdict; `undefined`: never judged. */
  verdict?: {
    /** Of the service itself, whatever becomes of what it depends on: cycles would otherwise keep each other down. */
    ownReadiness: Readiness;
    level: Level;
    assessedAt: Instant;
  };
}
