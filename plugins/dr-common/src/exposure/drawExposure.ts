import { ExposureHistory, instantOf } from '../model';
import { BaselineStep } from './baseline';

/** More corners than this cannot be told apart on a screen. */
const MOST_POINTS = 400;
const BUCKETS = 200;

/** @internal */
export interface DrawnWindow {
  fromMs: number;
  toMs: number;
  unseen: ReadonlyArray<readonly [number, number]>;
}

interface Corner {
  ms: number;
  exposureSeconds?: number;
  backup?: string;
}

/**
 * The saw-tooth of exposure: for each step its begin and the moment before the next. With more than {@link MOST_POINTS}
 * corners only the highest of each stretch is kept.
 * @internal
 */
export function drawExposure(
  steps: readonly BaselineStep[],
  window: DrawnWindow,
): Pick<ExposureHistory, 'points' | 'envelope'> {
  const openFromMs = unseenAtTheEnd(window);
  const corners: Corner[] = [];
  steps.forEach((step, i) => {
    if (step.fromMs >= openFromMs) return;
    const endMs = Math.min(steps[i + 1]?.fromMs ?? window.toMs, openFromMs);
    corners.push({ ms: step.fromMs, exposureSeconds: exposureAt(step, step.fromMs), backup: step.backup });
    if (endMs > step.fromMs) corners.push({ ms: endMs, exposureSeconds: exposureAt(step, endMs) });
  });
  if (openFromMs < window.toMs) corners.push({ ms: openFromMs }, { ms: window.toMs });
  const envelope = corners.length > MOST_POINTS;
  return { envelope, points: (envelope ? highest(corners, window) : corners).map(pointOf) };
}

/** Where the stretch begins that nobody sees until the end of the window. */
function unseenAtTheEnd({ fromMs, toMs, unseen }: DrawnWindow): number {
  const open = unseen.filter(([, end]) => end >= toMs).map(([start]) => Math.max(start, fromMs));
  return Math.min(Infinity, ...open);
}

function exposureAt(step: BaselineStep, ms: number): number | undefined {
  return step.atMs === undefined ? undefined : Math.max(0, Math.round((ms - step.atMs) / 1000));
}

/** Nothing protected outweighs any exposure. */
function highest(corners: readonly Corner[], { fromMs, toMs }: DrawnWindow): Corner[] {
  const width = (toMs - fromMs) / BUCKETS;
  const kept: Corner[] = [];
  let bucket = -1;
  for (const corner of corners) {
    const own = Math.min(BUCKETS - 1, Math.floor((corner.ms - fromMs) / width));
    const last = kept[kept.length - 1];
    if (own !== bucket || !last) kept.push(corner);
    else if (weight(corner) > weight(last)) kept[kept.length - 1] = corner;
    bucket = own;
  }
  return kept;
}

function weight(corner: Corner): number {
  return corner.exposureSeconds ?? Infinity;
}

function pointOf({ ms, exposureSeconds, backup }: Corner): ExposureHistory['points'][number] {
  return { at: instantOf(ms), exposureSeconds, backup };
}
