import { JudgedPoint } from '../recovery-points';

/**
 * From `fromMs` on the newest usable recovery point is the one of `atMs`; `undefined`: there is none. Until the next step.
 * @internal
 */
export interface BaselineStep {
  fromMs: number;
  atMs?: number;
  /** The Backup that became usable here. */
  backup?: string;
}

/**
 * Which recovery point was the newest usable one, over a window, in time order; the first step begins with the window.
 * @internal
 */
export function baselineOf(
  points: readonly JudgedPoint[],
  window: { fromMs: number; toMs: number; aheadMs: number },
): BaselineStep[] {
  const { fromMs, toMs, aheadMs } = window;
  const lives = points
    .flatMap(({ atMs, completedMs, endedMs, point }) =>
      atMs === undefined || completedMs === undefined
        ? []
        : [{ atMs: atMs - aheadMs, beginsMs: completedMs - aheadMs, endsMs: endedMs ?? Infinity, name: point.name }],
    )
    .filter(life => life.endsMs > fromMs && life.beginsMs <= toMs && life.endsMs > life.beginsMs);
  const moments = [...new Set(lives.flatMap(life => [life.beginsMs, life.endsMs]))]
    .filter(ms => ms > fromMs && ms <= toMs)
    .sort((a, b) => a - b);
  const begins = [...lives].sort((a, b) => a.beginsMs - b.beginsMs);

  const steps: BaselineStep[] = [];
  let next = 0;
  let living: typeof lives = [];
  for (const ms of [fromMs, ...moments]) {
    let begun: string | undefined;
    for (; next < begins.length && begins[next].beginsMs <= ms; next++) {
      insertByMoment(living, begins[next]);
      if (begins[next].beginsMs === ms) begun = begins[next].name;
    }
    // Nearly always the oldest expires first, so the newest stays where it is: at the end.
    while (living.length > 0 && living[living.length - 1].endsMs <= ms) living.pop();
    if (living.length > 64 && living[0].endsMs <= ms) living = living.filter(life => life.endsMs > ms);
    const atMs = living[living.length - 1]?.atMs;
    const previous = steps[steps.length - 1];
    if (!previous || previous.atMs !== atMs || begun !== undefined) steps.push({ fromMs: ms, atMs, backup: begun });
  }
  return steps;
}

function insertByMoment<T extends { atMs: number }>(sorted: T[], item: T): void {
  let index = sorted.length;
  while (index > 0 && sorted[index - 1].atMs > item.atMs) index -= 1;
  sorted.splice(index, 0, item);
}

/**
 * Joins the baselines of several clusters: the oldest counts, and none where one has none.
 * @internal
 */
export function joinBaselines(baselines: readonly BaselineStep[][]): BaselineStep[] {
  if (baselines.length === 1) return baselines[0];
  const moments = [...new Set(baselines.flatMap(steps => steps.map(step => step.fromMs)))].sort((a, b) => a - b);
  const positions = baselines.map(() => 0);
  return moments.map(ms => {
    const now = baselines.map((steps, i) => {
      while (steps[positions[i] + 1] !== undefined && steps[positions[i] + 1].fromMs <= ms) positions[i] += 1;
      return steps[positions[i]];
    });
    const known = now.flatMap(step => (step.atMs === undefined ? [] : [step.atMs]));
    return {
      fromMs: ms,
      atMs: known.length === now.length ? Math.min(...known) : undefined,
      backup: now.find(step => step.fromMs === ms && step.backup !== undefined)?.backup,
    };
  });
}
