import {
  Instant,
  Level,
  Readiness,
  RuleMark,
  RULES,
  ServiceSummary,
  Statement,
  STRATEGIES,
} from '@backstage-dr/plugin-dr-common';
import { ago, say } from './parts';

const WORDS = [
  'order',
  'ledger',
  'search',
  'coupon',
  'member',
  'stock',
  'route',
  'fare',
  'seat',
  'review',
  'cart',
  'mail',
];
const PARTS = ['api', 'worker', 'db', 'gateway', 'batch', 'index', 'web', 'relay'];
const TEAMS = ['pay-team', 'shop-team', 'edge', 'discovery', 'growth', 'platform', 'data-team'];
const SYSTEMS = ['payments', 'shop', 'delivery', 'insight', 'accounts'];
const TIERS = [
  { tier: 'critical', rpoSeconds: 900, rtoSeconds: 3600 },
  { tier: 'important', rpoSeconds: 4 * 3600, rtoSeconds: 8 * 3600 },
  { tier: 'standard', rpoSeconds: 24 * 3600, rtoSeconds: 24 * 3600 },
];
const CLUSTERS = ['seoul-1', 'seoul-2', 'tokyo-1', 'busan-edge'];

/** So many services as a portal has them: most are well, some are not, of some nobody knows. Always the same ones. */
export function services(nowMs: number, count = 500): ServiceSummary[] {
  return Array.from({ length: count }, (_, index) => serviceAt(nowMs, index));
}

function serviceAt(nowMs: number, index: number): ServiceSummary {
  const pick = picker(index);
  const name = `${WORDS[index % WORDS.length]}-${PARTS[pick(PARTS.length)]}-${index + 1}`;
  const readiness = oneOf<Readiness>(pick(100), [46, 'ready'], [70, 'at-risk'], [89, 'not-ready'], [100, 'unknown']);
  const promise = pick(12) === 0 ? undefined : TIERS[pick(TIERS.length)];
  const rpoSeconds = promise?.rpoSeconds;
  const neverSaved = readiness === 'not-ready' && pick(3) === 0;
  const late = readiness === 'not-ready' ? 1.2 + pick(80) / 10 : 0.1 + pick(8) / 10;
  const minutesAgo = ((rpoSeconds ?? 7200) * late) / 60;
  const recoveryPointAt = readiness === 'unknown' || neverSaved ? undefined : ago(nowMs, minutesAgo);
  const marks = marksOf(readiness, pick, neverSaved);
  return {
    entityRef: `component:default/${name}`,
    title: name,
    owner: `group:default/${TEAMS[pick(TEAMS.length)]}`,
    system: pick(9) === 0 ? undefined : `system:default/${SYSTEMS[pick(SYSTEMS.length)]}`,
    tier: promise?.tier,
    strategy: promise && STRATEGIES[pick(2)],
    readiness,
    level: levelOf(readiness, pick),
    headline: say('headline.unknown', { title: name }),
    reason: reasonOf(nowMs, { readiness, recoveryPointAt, rpoSeconds, name, neverSaved }),
    rpoSeconds,
    rtoSeconds: promise?.rtoSeconds,
    exposure: exposureOf(readiness, neverSaved),
    recoveryPointAt,
    breachAt: recoveryPointAt && rpoSeconds ? ago(nowMs, minutesAgo - rpoSeconds / 60) : undefined,
    recoveryTime: oneOf<ServiceSummary['recoveryTime']>(
      pick(100),
      [30, { state: 'measured', seconds: 600 + pick(120) * 60 }],
      [60, { state: 'estimated', seconds: 1200 + pick(90) * 60 }],
      [100, { state: 'unknown' }],
    ),
    provenAt: pick(3) === 0 ? ago(nowMs, (1 + pick(60)) * 1440) : undefined,
    clusters: [CLUSTERS[pick(CLUSTERS.length)]],
    marks,
    assessedAt: ago(nowMs, pick(10)),
  };
}

function reasonOf(
  nowMs: number,
  service: { readiness: Readiness; recoveryPointAt?: Instant; rpoSeconds?: number; name: string; neverSaved: boolean },
): Statement {
  const { readiness, recoveryPointAt, rpoSeconds = 7200, name, neverSaved } = service;
  if (readiness === 'unknown') return say('place.unknown');
  if (neverSaved) return say('cover.noScheduleIn', { cluster: 'seoul-1' });
  if (readiness === 'at-risk') return say('runbook.none');
  return say('reason.ready', {
    backup: `${name}-hourly`,
    recoveryPointAt: recoveryPointAt ?? ago(nowMs, 60),
    rpoSeconds,
  });
}

function exposureOf(readiness: Readiness, neverSaved: boolean): ServiceSummary['exposure'] {
  if (readiness === 'unknown') return 'unknown';
  return neverSaved ? 'nothing' : 'known';
}

function marksOf(readiness: Readiness, pick: (below: number) => number, neverSaved: boolean): RuleMark[] {
  const marks: RuleMark[] = RULES.flatMap(({ id: rule, gravity, level }): RuleMark[] => {
    const likely = gravity === 'degrading' && readiness !== 'ready' ? 14 : 0;
    const fails = pick(100) < (level === 4 ? 22 : likely);
    if (rule === 'restore-tested' && pick(2) === 0) return [{ rule, gravity, outcome: 'fail' }];
    if (fails) return [{ rule, gravity, outcome: pick(5) === 0 ? 'unknown' : 'fail' }];
    return level > 2 && pick(40) === 0 ? [{ rule, gravity, outcome: 'exempt' }] : [];
  });
  const blocking = (rule: string, outcome: 'fail' | 'unknown'): RuleMark => ({ rule, outcome, gravity: 'blocking' });
  if (readiness === 'unknown') return [blocking('placement-known', 'unknown'), ...marks];
  if (neverSaved)
    return [blocking('recovery-point-exists', 'fail'), blocking('recovery-point-fresh', 'fail'), ...marks];
  if (readiness === 'not-ready') return [blocking('recovery-point-fresh', 'fail'), ...marks];
  return marks;
}

function levelOf(readiness: Readiness, pick: (below: number) => number): Level {
  if (readiness === 'ready') return oneOf<Level>(pick(10), [6, 2], [9, 3], [10, 4]);
  return oneOf<Level>(pick(10), [2, 0], [9, 1], [10, 2]);
}

/** The first value whose bound is above a number. */
function oneOf<T>(number: number, ...bounds: Array<[number, T]>): T {
  return (bounds.find(([below]) => number < below) ?? bounds[bounds.length - 1])[1];
}

/** Whole numbers below a bound that look random and are the same for the same seed. */
function picker(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761;
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    return state % below;
  };
}
