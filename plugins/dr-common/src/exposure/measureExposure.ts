import { BaselineStep } from './baseline';
import { DrawnWindow } from './drawExposure';

/**
 * Share of the seen time beyond the RPO, and the worst moment. Time without any recovery point is beyond every RPO.
 * @internal
 */
export function measureExposure(
  steps: readonly BaselineStep[],
  window: DrawnWindow,
  rpoSeconds: number | undefined,
): { shareBeyondRpo?: number; worst?: { atMs: number; exposureSeconds: number } } {
  let seenMs = 0;
  let beyondMs = 0;
  let worst: { atMs: number; exposureSeconds: number } | undefined;
  steps.forEach((step, i) => {
    const endMs = steps[i + 1]?.fromMs ?? window.toMs;
    for (const [fromMs, toMs] of withoutUnseen(step.fromMs, endMs, window.unseen)) {
      seenMs += toMs - fromMs;
      if (step.atMs === undefined) {
        beyondMs += toMs - fromMs;
        continue;
      }
      const exposureSeconds = Math.max(0, Math.round((toMs - step.atMs) / 1000));
      if (!worst || exposureSeconds > worst.exposureSeconds) worst = { atMs: toMs, exposureSeconds };
      if (rpoSeconds !== undefined) beyondMs += Math.max(0, toMs - Math.max(fromMs, step.atMs + rpoSeconds * 1000));
    }
  });
  return { shareBeyondRpo: rpoSeconds === undefined || seenMs === 0 ? undefined : beyondMs / seenMs, worst };
}

/** A stretch without those parts of it that nobody saw. */
function withoutUnseen(
  fromMs: number,
  toMs: number,
  unseen: ReadonlyArray<readonly [number, number]>,
): Array<readonly [number, number]> {
  let parts: Array<readonly [number, number]> = [[fromMs, toMs]];
  for (const [start, end] of unseen) {
    parts = parts.flatMap(([from, to]) => {
      if (end <= from || start >= to) return [[from, to] as const];
      return [[from, Math.min(to, start)] as const, [Math.max(from, end), to] as const].filter(([a, b]) => b > a);
    });
  }
  return parts.filter(([from, to]) => to > from);
}
