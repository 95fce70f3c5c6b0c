import { Fate, Instant, Loss, millisOf, ServiceReach, WhatIf } from '../model';
import { criticalPathOf } from './criticalPathOf';
import { fateOf } from './fateOf';
import { Ground, lossTitle } from './Ground';
import { lossHeadline } from './lossHeadline';
import { Outcome } from './Outcome';

/**
 * What a question of what if is answered by, beside the reaches.
 * @public
 */
export interface WhatIfOptions extends Ground {
  /** The moment of the loss. */
  now: Instant;
  /** Whether the caller may see a service, by its entity ref; of the others only the number is told. Left out: all. */
  isVisible?(entityRef: string): boolean;
}

/**
 * What becomes of the services when something is lost: which come back, in which order, when, with which loss, and which do
 * not, and why.
 *
 * @remarks
 * Pure; its cost follows the number of services and of dependencies between them. The verdicts on each loss are those of the
 * stored assessments; order and time come from what depends on what, and from Velero's restoring one at a time.
 *
 * @param reaches - of all services, whoever may see them: those that the caller may not see take their time as well
 * @public
 */
export function whatIf(reaches: readonly ServiceReach[], loss: Loss, options: WhatIfOptions): WhatIf {
  const outcome = Outcome.of(reaches, loss, options);
  const isVisible = (index: number) => options.isVisible?.(reaches[index].entityRef) ?? true;
  const path = criticalPathOf(outcome.order.restores);
  const onPath = new Set(path.map(({ service }) => service));
  const fates = outcome.struck.map(index => fateOf(index, { outcome, isVisible, onPath }));
  const counts = noneOfEach();
  for (const { fate } of fates) counts[fate.fate]++;
  const hit = fates.filter(({ fate }) => fate.fate !== 'safe');
  const shown = hit.filter(({ index }) => isVisible(index));
  const title = lossTitle(loss, options);
  const isOpen = outcome.order.restores.some(({ endSeconds }) => !Number.isFinite(endSeconds));
  const times = {
    totalSeconds: path[path.length - 1]?.endSeconds,
    atLeastSeconds: isOpen ? outcome.least.ofAll || undefined : undefined,
    unknownTimes: hit.filter(({ fate, isDown }) => isDown && comesBack(fate.fate) && fate.endSeconds === undefined)
      .length,
  };
  const sumOf = (state: 'measured' | 'estimated') =>
    path.reduce((sum, each) => sum + (each.state === state ? each.seconds ?? 0 : 0), 0);
  return {
    loss,
    title,
    headline: lossHeadline({ loss, title, fates, nowMs: outcome.nowMs, ...times }),
    assessedAt: oldestOf(reaches, outcome.struck),
    counts,
    hidden: hit.length - shown.length,
    ...times,
    measuredSeconds: sumOf('measured'),
    estimatedSeconds: sumOf('estimated'),
    criticalPath: [...onPath].filter(isVisible).map(index => reaches[index].entityRef),
    services: shown.sort((a, b) => a.place - b.place).map(({ fate }) => fate),
  };
}

function comesBack(fate: Fate): boolean {
  return fate === 'within-promise' || fate === 'beyond-promise';
}

function noneOfEach(): Record<Fate, number> {
  return {
    'within-promise': 0,
    'beyond-promise': 0,
    lost: 0,
    unknown: 0,
    unprotected: 0,
    exposed: 0,
    safe: 0,
  };
}

function oldestOf(reaches: readonly ServiceReach[], struck: readonly number[]): Instant | undefined {
  let oldest: Instant | undefined;
  for (const index of struck) {
    const { assessedAt } = reaches[index];
    if (oldest === undefined || (millisOf(assessedAt) ?? 0) < (millisOf(oldest) ?? 0)) oldest = assessedAt;
  }
  return oldest;
}
