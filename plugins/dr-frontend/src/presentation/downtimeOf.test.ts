import { DisruptionScope, RecoveryTime, ScopeAssessment } from '@backstage-dr/plugin-dr-common';
import { downtimeOf } from './downtimeOf';

function after(scope: DisruptionScope, state: RecoveryTime['state'], seconds?: number): ScopeAssessment {
  return {
    scope,
    lost: {},
    verdict: 'recoverable',
    recoveryTime: { state, seconds, reasons: [] },
    volumesLost: [],
    reasons: [],
    targets: [],
  };
}

function judge(recoverability: ScopeAssessment[], rtoSeconds?: number) {
  return downtimeOf({
    recoverability,
    objectives: {
      problems: [],
      ...(rtoSeconds !== undefined && {
        rtoSeconds: { value: rtoSeconds, source: { kind: 'tier' as const, tier: 'standard' } },
      }),
    },
  });
}

describe('downtimeOf', () => {
  it.each<[string, ScopeAssessment[], number | undefined, ReturnType<typeof judge>['verdict']]>([
    ['nothing was ever restored', [after('namespace', 'unknown')], 3600, 'unknown'],
    ['nothing is known at all', [], 3600, 'unknown'],
    [
      'the slowest measured is within',
      [after('namespace', 'measured', 60), after('cluster', 'measured', 600)],
      3600,
      'within',
    ],
    [
      'one measured is beyond',
      [after('namespace', 'measured', 60), after('cluster', 'measured', 7200)],
      3600,
      'beyond',
    ],
    ['an estimate is within', [after('cluster', 'estimated', 600)], 3600, 'probably'],
    ['an estimate is beyond', [after('cluster', 'estimated', 7200)], 3600, 'beyond'],
    [
      'a measured one is within and an estimate beyond',
      [after('namespace', 'measured', 60), after('region', 'estimated', 7200)],
      3600,
      'within',
    ],
    ['nothing was promised', [after('namespace', 'measured', 60)], undefined, 'noPromise'],
  ])('when %s', (_, scopes, rto, verdict) => {
    expect(judge(scopes, rto).verdict).toBe(verdict);
  });

  it('takes no estimate for a kept promise', () => {
    expect(judge([after('cluster', 'estimated', 1)], 3600).tone).not.toBe('good');
  });
});
