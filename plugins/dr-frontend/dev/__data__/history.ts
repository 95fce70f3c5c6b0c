import { ExposureHistory, ExposureWindow, instantOf } from '@backstage-dr/plugin-dr-common';

const HOUR_MS = 3_600_000;
const WINDOW_MS: Record<ExposureWindow, number> = { P1D: 24 * HOUR_MS, P7D: 7 * 24 * HOUR_MS, P30D: 30 * 24 * HOUR_MS };
/** A backup is usable so long after its start; then that much is already lost. */
const DURATION_MS = 4 * 60_000;

/** A saw-tooth of hourly backups that ends now: one was missed five hours ago, and the cluster was unseen for an hour. */
export function history(nowMs: number, window: ExposureWindow, rpoSeconds: number | undefined): ExposureHistory {
  const from = nowMs - WINDOW_MS[window];
  const envelope = window !== 'P1D';
  const starts: number[] = [];
  for (let start = nowMs - 47 * 60_000; start > from - HOUR_MS; start -= HOUR_MS) starts.unshift(start);
  const kept = starts.filter((_, index) => index !== starts.length - 6);
  const points: ExposureHistory['points'] = [];
  kept.forEach((start, index) => {
    const usable = start + DURATION_MS;
    const before = kept[index - 1];
    if (usable < from) return;
    if (before !== undefined) points.push({ at: instantOf(usable), exposureSeconds: (usable - before) / 1000 });
    points.push({ at: instantOf(usable), exposureSeconds: DURATION_MS / 1000, backup: `orders-hourly-${index}` });
  });
  points.push({ at: instantOf(nowMs), exposureSeconds: (nowMs - kept[kept.length - 1]) / 1000 });
  const gap = { from: nowMs - 20 * HOUR_MS, to: nowMs - 18.7 * HOUR_MS };
  const seen = points.map(point =>
    Date.parse(point.at) > gap.from && Date.parse(point.at) < gap.to ? { at: point.at } : point,
  );
  const worst = seen.reduce((a, b) => ((b.exposureSeconds ?? 0) > (a.exposureSeconds ?? 0) ? b : a));
  return {
    from: instantOf(from),
    to: instantOf(nowMs),
    rpoSeconds,
    points: envelope ? seen.filter((_, index) => index % 2 === 0) : seen,
    envelope,
    unseen: [{ from: instantOf(gap.from), to: instantOf(gap.to) }],
    restores: [],
    shareBeyondRpo: rpoSeconds === undefined ? undefined : Math.max(0, 1 - rpoSeconds / 3840),
    worst: { at: worst.at, exposureSeconds: worst.exposureSeconds ?? 0 },
  };
}
