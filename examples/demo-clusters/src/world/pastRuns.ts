import { cronDialectOf, parseCron, runsBetween } from '@backstage-dr/plugin-dr-common';

import { goDurationMs } from '../velero/goDuration';
import { ClusterSeed, PastOutcome, ScheduleSeed } from './WorldSeed';

const DAY_MS = 24 * 3_600_000;
const PASS_MS = 60_000;
/** One in so many backups of the past has had a mishap. */
const MISHAP_EVERY = 83;
/** The newest are left alone, so that what a service shows is what it is meant to show. */
const SPARED_RUNS = 30;

/** A run of the past. @internal */
export interface PastRun {
  submittedMs: number;
  outcome: PastOutcome;
  /** Between 0.8 and 1.3: how long it took, compared with the usual. */
  pace: number;
}

/**
 * When a schedule has run up to now and how that ended, oldest first: at the server's first look after the cron time, not while
 * the server was down, once right after that.
 *
 * @internal
 */
export function pastRuns(seed: ScheduleSeed, cluster: ClusterSeed, nowMs: number, historyDays = Infinity): PastRun[] {
  const parsed = parseCron(seed.cron, cronDialectOf(cluster.veleroVersion) ?? 'netresearch');
  if (!parsed.ok) return [];
  const livesMs = goDurationMs(seed.ttl) ?? 0;
  const daysBack = Math.min(seed.historyDays ?? 30, historyDays + (seed.pausedDaysAgo ?? 0));
  const fromMs = nowMs - Math.min(livesMs, daysBack * DAY_MS);
  const toMs = seed.pausedDaysAgo === undefined ? nowMs : nowMs - seed.pausedDaysAgo * DAY_MS;
  const submitted = new Set<number>();
  for (const dueMs of runsBetween(parsed.schedule, fromMs, toMs, { limit: 20_000 })) {
    const lookMs = nextPass(afterOutage(dueMs, cluster, nowMs), cluster);
    if (lookMs <= toMs) submitted.add(lookMs);
  }
  const times = [...submitted].sort((a, b) => a - b);
  return times.map((submittedMs, index) => {
    const age = times.length - 1 - index;
    const chance = hash(`${seed.name} ${submittedMs}`);
    const hadMishap = age >= SPARED_RUNS && chance % MISHAP_EVERY === 0;
    const mishap: PastOutcome = chance % 2 === 0 ? 'PartiallyFailed' : 'Failed';
    const outcome = seed.newestRuns?.[age] ?? (hadMishap ? mishap : 'Completed');
    return { submittedMs, outcome, pace: 0.8 + (chance % 50) / 100 };
  });
}

function afterOutage(ms: number, cluster: ClusterSeed, nowMs: number): number {
  for (const { daysAgo, hours } of cluster.outages) {
    const start = nowMs - daysAgo * DAY_MS;
    const end = start + hours * 3_600_000;
    if (ms >= start && ms < end) return end;
  }
  return ms;
}

function nextPass(ms: number, { passOffsetMs }: ClusterSeed): number {
  return Math.floor((ms - passOffsetMs) / PASS_MS + 1) * PASS_MS + passOffsetMs;
}

/** Chance that is the same at every start (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  // The low bits of similar texts are similar; stir once more.
  return (value ^ (value >>> 15)) >>> 0;
}
