import { RuleMark } from '@backstage-dr/plugin-dr-common';
import { Tone, toneOfFinding } from './tone';

/** How a service stands to a rule that it does not simply pass, worst first. */
export const MARK_KINDS = ['blocking', 'degrading', 'advisory', 'unknown', 'exempt'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What a mark is shown as: a failed rule as what it means for the verdict. */
export function kindOfMark(mark: Pick<RuleMark, 'outcome' | 'gravity'>): MarkKind {
  return mark.outcome === 'fail' ? mark.gravity : mark.outcome;
}

/** Tone of a mark that is not exempt. */
export function toneOfKind(kind: Exclude<MarkKind, 'exempt'>): Tone {
  return kind === 'unknown' ? 'unknown' : toneOfFinding({ outcome: 'fail', gravity: kind });
}
