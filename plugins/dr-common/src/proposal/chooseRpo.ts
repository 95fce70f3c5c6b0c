import { formatDuration, parseDuration } from '../duration';
import { ACCEPTED_DURATIONS } from '../duration/parseDuration';
import { Objectives } from '../model';
import { nameOfSource } from '../objectives/nameOfSource';
import { say } from '../statements/say';
import { ProposalSheet } from './ProposalSheet';

/**
 * The RPO that a Schedule is made for, in seconds; `undefined` where none is promised, and where what was asked for is none.
 * @internal
 */
export function chooseRpo(sheet: ProposalSheet, objectives: Objectives, asked: string | undefined): number | undefined {
  if (asked !== undefined) {
    const parsed = parseDuration(asked);
    if (!parsed.ok) {
      return sheet.refuse('rpo', asked, say('proposal.accepted.duration', { examples: ACCEPTED_DURATIONS }));
    }
    sheet.decide('rpo', formatDuration(parsed.seconds), asked);
    return parsed.seconds;
  }
  const promised = objectives.rpoSeconds;
  if (!promised) return undefined;
  const source = nameOfSource(promised.source);
  sheet.decide('rpo', formatDuration(promised.value), undefined, say('proposal.why.rpo', { source }));
  return promised.value;
}
