import { ExposureHistory, Instant, millisOf } from '@backstage-dr/plugin-dr-common';

/** The most that would have been lost before a recovery point became usable. */
export interface ExposurePeak {
  at: Instant;
  exposureSeconds: number;
  beyondRpo: boolean;
  /** Name of the Backup that ended it, where that was seen. */
  backup?: string;
  /** Nothing has ended it yet. */
  lasting: boolean;
}

/** More rows than this are not read by anybody; then each day has its worst. */
const MOST_ROWS = 60;
const DAY_MS = 86_400_000;

/**
 * The teeth of the saw, newest first: what the chart shows, as rows of a table. Of many teeth, and of an envelope, which has
 * none, the worst of each day.
 */
export function exposurePeaks(history: Pick<ExposureHistory, 'points' | 'rpoSeconds' | 'envelope'>): ExposurePeak[] {
  const { points, rpoSeconds, envelope } = history;
  const peaks = points.flatMap(({ at, exposureSeconds }, index): ExposurePeak[] => {
    const next = points.at(index + 1);
    const rises = next?.exposureSeconds !== undefined && next.exposureSeconds >= (exposureSeconds ?? 0);
    if (exposureSeconds === undefined || (rises && !envelope)) return [];
    const beyondRpo = rpoSeconds !== undefined && exposureSeconds > rpoSeconds;
    const backup = next?.exposureSeconds === undefined ? undefined : next.backup;
    return [{ at, exposureSeconds, beyondRpo, backup, lasting: next === undefined }];
  });
  return (envelope || peaks.length > MOST_ROWS ? worstOfEachDay(peaks) : peaks).reverse();
}

function worstOfEachDay(peaks: ExposurePeak[]): ExposurePeak[] {
  const days = new Map<number, ExposurePeak>();
  for (const peak of peaks) {
    const day = Math.floor((millisOf(peak.at) ?? 0) / DAY_MS);
    const worst = days.get(day);
    if (!worst || worst.exposureSeconds < peak.exposureSeconds) days.set(day, peak);
  }
  return [...days.values()];
}
