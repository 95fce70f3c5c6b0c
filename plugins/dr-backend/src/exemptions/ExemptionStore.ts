import { Exemption, ExemptionsQuery, Page } from '@backstage-dr/plugin-dr-common';

/** What there is to keep of an exemption that nobody has revoked. @internal */
export type NewExemption = Omit<Exemption, 'id' | 'state' | 'revokedBy' | 'revokedAt'>;

/** Exemptions of some services. @internal */
export interface StoredExemptionsQuery extends ExemptionsQuery {
  /** Only those of these services. */
  entityRefs: readonly string[];
}

/**
 * Every exemption that was ever made, those that have ended included. What has ended by itself is told from the time: `nowMs`
 * is in milliseconds since 1970.
 * @internal
 */
export interface ExemptionStore {
  add(exemption: NewExemption, nowMs: number): Promise<Exemption>;

  /** `undefined`: there is none of that id. */
  get(id: string, nowMs: number): Promise<Exemption | undefined>;

  /**
   * The one that ends first first.
   *
   * @throws InputError for a cursor of something else
   */
  list(query: StoredExemptionsQuery, nowMs: number): Promise<Page<Exemption>>;

  /** Those of services that have not ended, by entity ref; services that have none are left out. */
  open(entityRefs: readonly string[], nowMs: number): Promise<Map<string, Exemption[]>>;

  /**
   * Ends one before its time; one that has ended already stays as it is, so that of two who revoke the first one counts.
   *
   * @returns as it then is; `undefined`: there is none of that id
   */
  revoke(id: string, revokedBy: string, nowMs: number): Promise<Exemption | undefined>;

  /** Forgets those that ended before a moment. */
  prune(options: { endedBeforeMs: number }): Promise<void>;
}
