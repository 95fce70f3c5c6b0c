import { ExposureHistory, Instant, millisOf } from '@backstage-dr/plugin-dr-common';

/** The most that would have been lost before a recovery point became usable. */
export interface ExposurePeak {
  at: Instant;
  exposureSeconds: number;
  beyondRpo: boolean;
  /** Name of the Backup that ended it; `undefined` while it still lasts, or when it ended in the unknown. */
  backup?: string;
}

/** More rows than this are not read by anybody; then each day has its worst. */
const MOST_ROWS = 60;
const DAY_MS = 86_400_000;

/**
 * The teeth of the saw, newest first: what the chart shows, as rows of a table.
 */
export function exposurePeaks(history: Pick<ExposureHistory, 'points' | 'rpoSeconds'>): ExposurePeak[] {
  const { points, rpoSeconds } = history;
  const peaks: ExposurePeak[] = [];
  points.forEach((point, index) => {
    if (point.exposureSeconds === undefined) return;
    const next = points.at(index + 1);
    const falls = next?.exposureSeconds === undefined || next.exposureSeconds < point.exposureSeconds;
    if (!falls) return;
    peaks.push({
      at: point.at,
      exposureSeconds: point.exposureSeconds,
      beyondRpo: rpoSeconds !== undefined && point.exposureSeconds > rpoSeconds,
      backup: next?.exposureSeconds === undefined ? undefined : next.backup,
    });
  });
  return (peaks.length > MOST_ROWS ? worstOfEachDay(peaks) : peaks).reverse();
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
