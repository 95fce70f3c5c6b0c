import { parseDuration, parseGoDuration } from '../duration';
import { say } from '../statements/say';
import { goDuration } from './goDuration';
import { ProposalSheet } from './ProposalSheet';

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** Of one Schedule: each is an object in the cluster, and a folder in the store that Velero lists once a minute. */
const MOST_KEPT = 1000;
/** How many are kept for the sake of a drill to come. */
const MOST_KEPT_FOR_DRILL = 100;
/** Time between runs, and how long their backups are kept. */
const KEPT: ReadonlyArray<{ fromSeconds: number; days: number }> = [
  { fromSeconds: 7 * DAY_SECONDS, days: 90 },
  { fromSeconds: 6 * HOUR_SECONDS, days: 30 },
  { fromSeconds: HOUR_SECONDS, days: 14 },
  { fromSeconds: 0, days: 7 },
];
const FEWEST_SECONDS = DAY_SECONDS;

/** Of one that is taken by hand. */
const BACKUP_SECONDS = 30 * DAY_SECONDS;

/**
 * How long backups are kept, as a Go duration.
 *
 * @param promise - of the Schedule; `undefined` for a Backup that is taken now
 * @internal
 */
export function chooseTtl(
  sheet: ProposalSheet,
  asked: string | undefined,
  promise: { longestGapSeconds?: number; worstCaseSeconds?: number; drillIntervalSeconds?: number } | undefined,
): string | undefined {
  const ttlSeconds = asked === undefined ? proposedTtl(promise) : secondsOf(asked);
  if (ttlSeconds === undefined) {
    return sheet.refuse('ttl', asked, say('proposal.accepted.ttl'));
  }
  const { longestGapSeconds, worstCaseSeconds } = promise ?? {};
  const text = goDuration(ttlSeconds);
  if (longestGapSeconds === undefined || worstCaseSeconds === undefined) {
    sheet.decide('ttl', text, asked, ...(asked === undefined ? [say('proposal.why.ttlOnce', { ttlSeconds })] : []));
    return text;
  }
  const count = Math.max(1, Math.floor(ttlSeconds / longestGapSeconds));
  const { drillIntervalSeconds } = promise ?? {};
  const isForDrill = asked === undefined && ttlSeconds === drillIntervalSeconds;
  const drill = isForDrill ? [say('proposal.why.ttlDrill', { drillIntervalSeconds })] : [];
  sheet.decide('ttl', text, asked, say('proposal.why.ttl', { ttlSeconds, count }), ...drill);
  if (ttlSeconds <= worstCaseSeconds) {
    sheet.limit('promise', say('proposal.limit.ttlTooShort', { ttlSeconds, worstCaseSeconds }));
  }
  if (count > MOST_KEPT) sheet.limit('otherwise', say('proposal.limit.manyBackups', { count }));
  return text;
}

/** @internal */
export function proposedTtl(
  promise: { longestGapSeconds?: number; drillIntervalSeconds?: number } | undefined,
): number {
  const gapSeconds = promise?.longestGapSeconds;
  if (gapSeconds === undefined) return BACKUP_SECONDS;
  const usual = (KEPT.find(({ fromSeconds }) => gapSeconds >= fromSeconds)?.days ?? 7) * DAY_SECONDS;
  // What a drill has proven says more as long as the backup that it restored is there to compare with.
  const drillSeconds = promise?.drillIntervalSeconds ?? 0;
  if (drillSeconds > usual && drillSeconds <= MOST_KEPT_FOR_DRILL * gapSeconds) return drillSeconds;
  const mostSeconds = Math.max(FEWEST_SECONDS, MOST_KEPT * gapSeconds);
  return Math.floor(Math.min(usual, mostSeconds) / HOUR_SECONDS) * HOUR_SECONDS;
}

/** As people write it, or as Go does; more than Go can hold is none, nor is nothing, by which Velero means its default. */
function secondsOf(text: string): number | undefined {
  const people = parseDuration(text);
  const parsed = people.ok ? people : parseGoDuration(text);
  if (!parsed.ok || !(parsed.seconds > 0) || !Number.isInteger(parsed.seconds)) return undefined;
  return parseGoDuration(goDuration(parsed.seconds)).ok ? parsed.seconds : undefined;
}
