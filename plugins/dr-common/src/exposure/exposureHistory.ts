import { frameOf } from '../frame';
import {
  DEFAULT_JUDGEMENT_SETTINGS,
  ExposureHistory,
  Instant,
  instantOf,
  JudgementSettings,
  millisOf,
  secondsBetween,
  ServiceFacts,
} from '../model';
import { JudgedPoint, judgePoints } from '../recovery-points';
import { baselineOf, joinBaselines } from './baseline';
import { drawExposure } from './drawExposure';
import { measureExposure } from './measureExposure';

/** @public */
export interface ExposureHistoryOptions {
  from: Instant;
  to: Instant;
  /** Stretches in which a cluster of the service was not seen, as far as remembered. */
  unseen?: Array<{ from: Instant; to: Instant }>;
  settings?: JudgementSettings;
}

/**
 * Exposure of a service over a window that ends at or before now: what it would have lost at each moment.
 *
 * @remarks
 * A recovery point counts from its completion until it expired or vanished, those that are gone today included. A stretch
 * that reaches the present without being seen has no exposure, because nobody knows it; the silence of a cluster that is
 * still going on is one by itself.
 *
 * @public
 */
export function exposureHistory(facts: ServiceFacts, options: ExposureHistoryOptions): ExposureHistory {
  const { from, to, settings = DEFAULT_JUDGEMENT_SETTINGS } = options;
  const [fromMs, toMs] = [millisOf(from) ?? 0, millisOf(to) ?? 0];
  const frame = frameOf(facts, to, settings);
  const points = judgePoints(frame).filter(each => each.sound && each.home !== undefined);
  const steps = joinBaselines(
    frame.protectedClusters.map(cluster => {
      const aheadMs = frame.clusters.get(cluster)?.aheadMs ?? 0;
      return baselineOf(
        points.filter(each => each.home === cluster),
        { fromMs, toMs, aheadMs },
      );
    }),
  );
  const silent = frame.protectedClusters.flatMap(cluster => {
    const seen = frame.clusters.get(cluster)?.kind('Backup');
    if (seen?.sight === 'current' || seen?.sight === 'absent') return [];
    return [{ from: seen?.observedAt ?? from, to }];
  });
  const unseen = [...beforeMemory(facts, points, fromMs), ...(options.unseen ?? []), ...silent];
  const rpoSeconds = facts.objectives.rpoSeconds?.value;
  const window = {
    fromMs,
    toMs,
    unseen: unseen.map(each => [millisOf(each.from) ?? 0, millisOf(each.to) ?? 0] as const),
  };
  return {
    from,
    to,
    rpoSeconds,
    ...drawExposure(steps, window),
    unseen,
    restores: facts.restores
      .filter(each => each.startedAt !== undefined && within(each.startedAt, fromMs, toMs))
      .map(each => ({
        at: each.startedAt ?? to,
        name: each.name,
        durationSeconds:
          each.startedAt !== undefined && each.completedAt !== undefined
            ? secondsBetween(each.startedAt, each.completedAt)
            : undefined,
      })),
    ...measured(steps, window, rpoSeconds),
  };
}

/** Before we watched, what is no longer there cannot be told from what never was. */
function beforeMemory(
  facts: ServiceFacts,
  points: readonly JudgedPoint[],
  fromMs: number,
): Array<{ from: Instant; to: Instant }> {
  const rememberedMs = millisOf(facts.rememberedSince);
  if (rememberedMs === undefined) return [];
  const endMs = Math.min(rememberedMs, ...points.map(each => each.completedMs ?? Infinity));
  return endMs > fromMs ? [{ from: instantOf(fromMs), to: instantOf(endMs) }] : [];
}

function measured(
  steps: Parameters<typeof measureExposure>[0],
  window: Parameters<typeof measureExposure>[1],
  rpoSeconds: number | undefined,
): Pick<ExposureHistory, 'shareBeyondRpo' | 'worst'> {
  const { shareBeyondRpo, worst } = measureExposure(steps, window, rpoSeconds);
  return { shareBeyondRpo, worst: worst && { at: instantOf(worst.atMs), exposureSeconds: worst.exposureSeconds } };
}

function within(instant: Instant, fromMs: number, toMs: number): boolean {
  const ms = millisOf(instant);
  return ms !== undefined && ms >= fromMs && ms <= toMs;
}
