import { ScheduleProposal } from '@backstage-dr/plugin-dr-common';
import { Tone } from './tone';

const STANDINGS = {
  yes: { tone: 'good', key: 'yes' },
  no: { tone: 'bad', key: 'no' },
  unknown: { tone: 'unknown', key: 'unknown' },
  'nothing-promised': { tone: 'unknown', key: 'nothingPromised' },
} as const;

/** How a proposal stands with the promise. What cannot be made keeps none, whatever it would have kept. */
export function promiseStanding({ promise, problems }: Pick<ScheduleProposal, 'promise' | 'problems'>): {
  tone: Tone;
  key: 'yes' | 'no' | 'unknown' | 'nothingPromised' | 'refused';
} {
  return problems.length > 0 ? { tone: 'bad', key: 'refused' } : STANDINGS[promise.kept];
}
