import { ActingTerms, Statement } from '../model';
import { say } from '../statements/say';

/**
 * Why the caller may have nothing of a kind created for a service, and what helps; `undefined`: they may.
 * @public
 */
export function actingRefusal(terms: ActingTerms, kind: 'schedule' | 'backup'): Statement | undefined {
  if (!terms.enabled) return say('proposal.refusal.off');
  if (kind === 'schedule') return terms.mayCreateSchedule ? undefined : say('proposal.refusal.schedule');
  return terms.mayCreateBackup ? undefined : say('proposal.refusal.backup');
}
