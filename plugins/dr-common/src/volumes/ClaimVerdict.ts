import { Statement, VolumeAssessment } from '../model';

/**
 * What is said of a claim beside what the claim says of itself.
 * @internal
 */
export type ClaimVerdict = Omit<VolumeAssessment, 'claim' | 'storageClass' | 'capacity' | 'protectedAt'>;

/** @internal */
export function is(verdict: ClaimVerdict['verdict'], ...reasons: Statement[]): ClaimVerdict {
  return { verdict, reasons };
}
