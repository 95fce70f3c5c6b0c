import fc from 'fast-check';
import { aBackup, ago, aService, DAY, HOUR, NOW } from '../__fixtures__/world';
import { levelOf } from '../assess/levelOf';
import { readinessOf } from '../assess/readinessOf';
import { sortFindings } from '../assess/sortFindings';
import { assessService } from '../assess';
import { Assessment, Exemption, Finding, Readiness, ServiceFacts, Statement } from '../model';
import { RULES } from '../rules';
import { renderStatement } from '../statements';
import { countedFindings } from './countedFindings';
import { exemptFindings } from './exemptFindings';

function anExemption(overrides: Partial<Exemption> = {}): Exemption {
  return {
    id: 'e1',
    entityRef: aService().entityRef,
    reason: 'Moves to another platform in December',
    createdBy: 'user:default/mina',
    createdAt: ago(HOUR),
    expiresAt: ago(-7 * DAY),
    state: 'active',
    ...overrides,
  };
}

function assess(exemptions: Exemption[] | undefined, facts: Partial<ServiceFacts> = {}): Assessment {
  return assessService(aService({ ...facts, exemptions }), NOW);
}

function findingOf({ findings }: Assessment, rule: string): Finding | undefined {
  return findings.find(each => each.rule === rule);
}

/** Nothing was ever backed up. */
const LOST: Partial<ServiceFacts> = { backups: [], volumeBackups: [] };
/** The newest is older than promised. */
const LATE: Partial<ServiceFacts> = {
  backups: [aBackup(5 * HOUR)],
};
/** There are backups, and nothing makes the next one. */
const BY_HAND: Partial<ServiceFacts> = { schedules: [] };

describe('an exemption', () => {
  it('says of a rule that fails who lives with it, why and until when, and what is wrong', () => {
    const without = findingOf(assess(undefined, LOST), 'recovery-point-exists');
    const exempted = assess([anExemption({ rule: 'recovery-point-exists' })], LOST);
    expect(without?.outcome).toBe('fail');
    expect(findingOf(exempted, 'recovery-point-exists')).toEqual({
      ...without,
      outcome: 'exempt',
      exemption: {
        id: 'e1',
        reason: 'Moves to another platform in December',
        createdBy: 'user:default/mina',
        expiresAt: ago(-7 * DAY),
        outcome: 'fail',
      },
    });
    expect(findingOf(exempted, 'scheduled')).toEqual(findingOf(assess(undefined, LOST), 'scheduled'));
    expect(exempted.exemptions).toEqual([anExemption({ rule: 'recovery-point-exists' })]);
  });

  it('of all rules speaks of what fails and of what is unknown, and of nothing else', () => {
    const [plain, exempted] = [assess(undefined, LOST), assess([anExemption()], LOST)];
    expect(plain.findings.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['fail', 'unknown', 'pass']));
    for (const { rule, outcome } of plain.findings) {
      const isWrong = outcome === 'fail' || outcome === 'unknown';
      expect(findingOf(exempted, rule)).toMatchObject(
        isWrong ? { outcome: 'exempt', exemption: { outcome } } : { outcome },
      );
    }
  });

  it.each([
    ['holds', {}, true],
    ['of another service', { entityRef: 'component:default/other' }, false],
    ['ends now', { expiresAt: NOW }, false],
    ['ends in a second, in another zone', { expiresAt: '2026-11-23T21:30:01+09:00' }, true],
    ['has ended', { expiresAt: ago(1) }, false],
    ['has ended, whatever its state says', { expiresAt: ago(1), state: 'active' as const }, false],
    ['holds, whatever its state says', { state: 'expired' as const }, true],
    ['ends at a moment that cannot be read', { expiresAt: 'next week' }, false],
    ['begins at a moment that cannot be read', { createdAt: '' }, false],
    ['begins later', { createdAt: ago(-1) }, false],
    ['begins now', { createdAt: NOW }, true],
    ['was revoked', { state: 'revoked' as const, revokedAt: ago(1), revokedBy: 'user:default/mina' }, false],
  ])('that %s', (_, overrides, holds) => {
    const assessment = assess([anExemption(overrides)], LOST);
    expect(findingOf(assessment, 'recovery-point-exists')?.outcome).toBe(holds ? 'exempt' : 'fail');
    expect(assessment.exemptions.map(({ state }) => state)).toEqual(holds ? ['active'] : []);
  });

  it('of another rule does not speak of this one', () => {
    const assessment = assess([anExemption({ rule: 'retention' })], LOST);
    expect(findingOf(assessment, 'recovery-point-exists')?.outcome).toBe('fail');
    expect(assessment.exemptions).toHaveLength(1);
  });

  it('that holds longest is the one that is told', () => {
    const [soon, late] = [
      anExemption({ id: 'soon', rule: 'recovery-point-exists', expiresAt: ago(-DAY) }),
      anExemption({ id: 'late', expiresAt: ago(-2 * DAY) }),
    ];
    const assessment = assess([late, soon], LOST);
    expect(findingOf(assessment, 'recovery-point-exists')?.exemption?.id).toBe('late');
    expect(assessment.exemptions.map(({ id }) => id)).toEqual(['soon', 'late']);
  });

  it('is a reason to judge anew when it ends, and when one begins', () => {
    expect(assess([anExemption({ expiresAt: ago(-2) })]).nextChangeAt).toBe(ago(-3));
    expect(assess([anExemption({ createdAt: ago(-1) })]).nextChangeAt).toBe(ago(-2));
    expect(assess([anExemption({ expiresAt: ago(-2), state: 'revoked' })]).nextChangeAt).toBe(assess([]).nextChangeAt);
  });
});

describe('the verdict on a service that is exempt from', () => {
  it.each([
    ['having a recovery point', LOST, 'not-ready'],
    ['the promised data loss', LATE, 'not-ready'],
    ['being found', { placement: { ...aService().placement, workloads: [] } }, 'unknown'],
  ] satisfies Array<[string, Partial<ServiceFacts>, Readiness]>)('%s is the truth', (_, facts, readiness) => {
    const [plain, exempted] = [assess(undefined, facts), assess([anExemption()], facts)];
    expect(plain.readiness).toBe(readiness);
    const { headline, reason, ownReadiness, level, survivable, notSurvivable } = plain;
    expect(exempted).toMatchObject({ readiness, headline, reason, ownReadiness, survivable });
    expect(exempted.notSurvivable).toEqual(notSurvivable);
    expect(exempted.level).toBeGreaterThanOrEqual(level);
    expect(exempted.level).toBeLessThan(2);
    expect(exempted.findings[0]).toMatchObject({ gravity: 'blocking', outcome: 'exempt' });
  });

  it('the first of two blocking rules that fail gives that one as the reason still', () => {
    const [first, second] = assess(undefined, LOST).findings;
    expect([first, second]).toEqual([
      expect.objectContaining({ gravity: 'blocking', outcome: 'fail' }),
      expect.objectContaining({ gravity: 'blocking', outcome: 'fail' }),
    ]);
    const exempted = assess([anExemption({ rule: first.rule })], LOST);
    expect(exempted.findings.slice(0, 2).map(({ rule }) => rule)).toEqual([second.rule, first.rule]);
    expect(exempted.reason).toEqual(first.evidence[0]);
  });

  it('what keeps it so does not count, and its evidence stays', () => {
    const plain = assess(undefined, BY_HAND);
    expect(plain.readiness).toBe('at-risk');
    const wrong = plain.findings.filter(
      ({ gravity, outcome }) => gravity === 'degrading' && (outcome === 'fail' || outcome === 'unknown'),
    );
    const exempted = assess(
      wrong.map(({ rule }, index) => anExemption({ id: String(index), rule })),
      BY_HAND,
    );
    expect(exempted.readiness).toBe('ready');
    expect(renderStatement(exempted.headline, 'en')).toMatch(/^If it broke now, .* would lose 29 min of data\.$/);
    expect(findingOf(exempted, 'scheduled')).toMatchObject({
      outcome: 'exempt',
      evidence: findingOf(plain, 'scheduled')?.evidence,
      remedy: findingOf(plain, 'scheduled')?.remedy,
    });
  });
});

describe('whatever a service is exempt from', () => {
  const finding = fc.record({
    rule: fc.constantFrom(...RULES.map(({ id }) => id)),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    gravity: fc.constantFrom('blocking' as const, 'degrading' as const, 'advisory' as const),
    outcome: fc.constantFrom('pass' as const, 'fail' as const, 'unknown' as const, 'not-applicable' as const),
    evidence: fc.constant<Statement[]>([]),
  });
  const findings = fc.uniqueArray(finding, { selector: ({ rule }) => rule });
  const exemptions = fc.array(
    fc.record({ rule: fc.option(fc.constantFrom(...RULES.map(({ id }) => id)), { nil: undefined }) }).map(anExemption),
  );
  const counted = (some: Finding[], active: Exemption[]) => sortFindings(countedFindings(exemptFindings(some, active)));

  it('what would not come back stays so, what is not known stays so, and the rest gets no worse', () => {
    const allowed: Record<Readiness, Readiness[]> = {
      'not-ready': ['not-ready'],
      unknown: ['unknown'],
      'at-risk': ['at-risk', 'ready'],
      ready: ['ready'],
    };
    fc.assert(
      fc.property(findings, exemptions, (some, active) => {
        expect(allowed[readinessOf(some)]).toContain(readinessOf(counted(some, active)));
      }),
    );
  });

  it('reaches no level of which a blocking rule does not pass', () => {
    fc.assert(
      fc.property(findings, exemptions, (some, active) => {
        const blocking = some.filter(
          ({ gravity, outcome }) => gravity === 'blocking' && (outcome === 'fail' || outcome === 'unknown'),
        );
        const ceiling = Math.min(4, ...blocking.map(({ level }) => level - 1));
        const { level } = levelOf(counted(some, active));
        expect(level).toBeLessThanOrEqual(ceiling);
        expect(level).toBeGreaterThanOrEqual(levelOf(some).level);
      }),
    );
  });

  it('what is blocking and wrong stands before all that is not blocking', () => {
    fc.assert(
      fc.property(findings, exemptions, (some, active) => {
        const shown = sortFindings(exemptFindings(some, active));
        const isWrong = ({ outcome }: Finding) => outcome === 'fail' || outcome === 'unknown' || outcome === 'exempt';
        const first = shown.findIndex(({ gravity }) => gravity !== 'blocking');
        const rest = first < 0 ? [] : shown.slice(first);
        expect(rest.filter(each => each.gravity === 'blocking' && isWrong(each))).toEqual([]);
      }),
    );
  });
});
