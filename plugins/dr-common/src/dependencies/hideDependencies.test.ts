import { assessService } from '../assess';
import { Assessment, ServiceFacts, Statement } from '../model';
import { renderStatement } from '../statements';
import { hideDependencies, withoutDependencies } from './hideDependencies';

const NOW = '2026-11-23T04:00:00Z';
const [STOCK, VAULT] = ['component:default/stock', 'component:default/vault'];

const facts: ServiceFacts = {
  entityRef: 'component:default/shop',
  title: 'shop',
  objectives: {
    rtoSeconds: { value: 60, source: { kind: 'annotation', annotation: 'backstage-dr.io/rto' } },
    problems: [],
  },
  placement: { hints: { namespaces: [], clusters: [], problems: [] }, workloads: [] },
  clusters: [],
  schedules: [],
  backups: [],
  restores: [],
  locations: [],
  volumeBackups: [],
  backupsInProgress: {},
  dependencies: [STOCK, VAULT].map(entityRef => ({
    entityRef,
    title: entityRef === VAULT ? 'The vault' : 'The stock',
    kind: 'service',
    rtoSeconds: 7200,
    verdict: { ownReadiness: 'not-ready', level: 1, assessedAt: NOW },
  })),
  dependencyCycles: [
    ['component:default/shop', STOCK],
    ['component:default/shop', VAULT],
  ],
};

function assess(): Assessment {
  return assessService(facts, NOW, { staleAfterSeconds: 180, pausedGraceSeconds: 0, veleroTimeZone: 'UTC' });
}

describe('hideDependencies', () => {
  it('says nothing of what the caller may not see but that it is there, and changes no verdict', () => {
    const whole = assess();
    expect(sentencesOf(whole).join(' ')).toContain('The vault');
    const shown = hideDependencies(whole, new Set([VAULT]));
    expect(JSON.stringify(shown)).not.toMatch(/vault/i);
    expect(shown.dependencies.map(({ entityRef }) => entityRef)).toEqual([STOCK]);
    expect(shown.dependencyCycles).toEqual([['component:default/shop', STOCK]]);
    expect(shown.hiddenDependencies).toBe(1);
    expect(sentencesOf(shown.findings)).toContain('It depends on something that you may not see.');
    expect(sentencesOf(shown.findings).join(' ')).toContain('The stock');
    const outcomes = ({ findings }: Assessment) => findings.map(({ rule, outcome }) => [rule, outcome]);
    expect([shown.readiness, shown.level, outcomes(shown)]).toEqual([whole.readiness, whole.level, outcomes(whole)]);
  });

  it('leaves hidden names out of lists', () => {
    const listed: Statement = { code: 'dependency.allReady', params: { services: ['The stock', 'The vault'] } };
    const finding = { ...assess().findings[0], evidence: [listed] };
    const [shown] = hideDependencies({ ...assess(), findings: [finding] }, new Set([VAULT])).findings;
    expect(shown.evidence).toEqual([{ code: 'dependency.allReady', params: { services: ['The stock'] } }]);
  });
});

describe('withoutDependencies', () => {
  it('names nobody', () => {
    const statement: Statement = { code: 'dependency.notReady', params: { dependency: 'The vault' } };
    expect(withoutDependencies(statement)).toEqual({ code: 'dependency.someone' });
    expect(withoutDependencies({ code: 'dependency.none' })).toEqual({ code: 'dependency.none' });
    const other: Statement = { code: 'exposure.none', params: { cluster: 'seoul' } };
    expect(withoutDependencies(other)).toBe(other);
  });
});

/** Every sentence in an answer, wherever it stands. */
function sentencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value && typeof value.code === 'string') return [renderStatement({ ...value, code: value.code }, 'en')];
  return Object.values(value).flatMap(sentencesOf);
}
