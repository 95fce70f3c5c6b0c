import { ClusterAssessment, RuleMark, ServiceSummary } from '../model';
import { renderStatement } from '../statements';
import { sayAlert } from './sayAlert';
import { sayClusterAlert } from './sayClusterAlert';

const SERVICE: ServiceSummary = {
  entityRef: 'component:default/payment',
  title: 'Payment',
  readiness: 'not-ready',
  level: 1,
  headline: { code: 'headline.nothing', params: { title: 'Payment' } },
  reason: { code: 'cluster.noVelero', params: { cluster: 'Seoul' } },
  exposure: 'nothing',
  recoveryTime: { state: 'unknown' },
  clusters: ['seoul-1'],
  marks: [],
  assessedAt: '2026-11-23T00:00:00Z',
};

const EXEMPT: RuleMark = { rule: 'scheduled', outcome: 'exempt', gravity: 'degrading' };

const CLUSTER: ClusterAssessment = {
  name: 'seoul-1',
  title: 'Seoul',
  reachability: 'reachable',
  stale: false,
  kinds: [],
  concernsService: false,
};

type Said = { title: { code: string }; details: Array<{ code: string }> };

function words({ title, details }: Said): string {
  return [title, ...details].map(each => renderStatement(each)).join(' ');
}

describe('sayAlert', () => {
  it.each<[Parameters<typeof sayAlert>, string]>([
    [
      [SERVICE, 'worse', ['recovery-point-exists', 'scheduled']],
      'If it broke now, Payment would not come back. Seoul has no Velero. Failing now: recovery-point-exists, scheduled.',
    ],
    [[SERVICE, 'better', []], 'If it broke now, Payment would not come back. Seoul has no Velero.'],
    [
      [
        { ...SERVICE, readiness: 'ready', headline: { code: 'headline.notReady', params: { title: 'X' } } },
        'recovered',
        [],
      ],
      'Payment would come back again. If it broke now, X would not come back as it should.',
    ],
    [
      [SERVICE, 'recovered', []],
      'Payment is as it was before. If it broke now, Payment would not come back. Seoul has no Velero.',
    ],
    [
      [{ ...SERVICE, marks: [EXEMPT] }, 'recovered', []],
      'What was wrong with Payment is exempt or over. If it broke now, Payment would not come back.',
    ],
  ])('says %#', (call, expected) => {
    expect(words(sayAlert(...call))).toBe(expected);
  });
});

describe('sayClusterAlert', () => {
  const silent: ClusterAssessment = {
    ...CLUSTER,
    stale: true,
    statement: { code: 'cluster.unauthorized', params: { cluster: 'Seoul' } },
  };
  it.each<[Parameters<typeof sayClusterAlert>, string]>([
    [
      [silent, 'worse', { services: 50, lost: 3, unknown: 1 }],
      'Seoul does not accept our credentials. 50 services run there. ' +
        'Could not be restored elsewhere: 3; not known: 1. Their owners are not told one by one.',
    ],
    [
      [silent, 'worse', { services: 2, lost: 0, unknown: 0 }],
      'Seoul does not accept our credentials. 2 services run there. All of them could be restored elsewhere. ' +
        'Their owners are not told one by one.',
    ],
    [
      [silent, 'worse', { services: 0, lost: 0, unknown: 0 }],
      'Seoul does not accept our credentials. No service runs there.',
    ],
    [[CLUSTER, 'recovered', { services: 1, lost: 1, unknown: 0 }], 'Seoul is seen again. One service runs there.'],
  ])('says %#', (call, expected) => {
    expect(words(sayClusterAlert(...call))).toBe(expected);
  });
});
