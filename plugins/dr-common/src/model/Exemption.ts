import { RuleOutcome } from './Finding';
import { Instant } from './Instant';

/**
 * Somebody's decision to live with what a rule finds, until a day. `active` while it holds; then it is `expired`, or
 * `revoked` before its time.
 * @public
 */
export interface Exemption {
  id: string;
  /** The service. */
  entityRef: string;
  /** Id of the rule; left out: all rules. */
  rule?: string;
  /** In the words of who decided. */
  reason: string;
  /** Entity ref of who decided. */
  createdBy: string;
  createdAt: Instant;
  expiresAt: Instant;
  state: 'active' | 'expired' | 'revoked';
  revokedBy?: string;
  revokedAt?: Instant;
}

/** What to exempt a service from, and until when. @public */
export interface ExemptionRequest {
  /** Id of the rule; left out: all rules. */
  rule?: string;
  reason: string;
  expiresAt: Instant;
}

/** How long a reason is, in characters: a word explains nothing, and an essay is not read. @public */
export const EXEMPTION_REASON_LENGTH = { min: 10, max: 500 } as const;

/** What is allowed here. @public */
export interface ExemptionTerms {
  /** Whether the operator lets anybody exempt services at all. */
  enabled: boolean;
  /** An exemption ends no later than this after it was made. */
  maxDurationSeconds: number;
}

/**
 * An exemption as it applies to a finding.
 * @public
 */
export interface AppliedExemption {
  id: string;
  reason: string;
  createdBy: string;
  expiresAt: Instant;
  /** What the rule says. */
  outcome: Extract<RuleOutcome, 'fail' | 'unknown'>;
}
