import {
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aService,
  aSilentCluster,
  HOUR,
  hourlyBackups,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { assessService } from '../assess';
import { Objectives, Readiness, RestoreFact, ServiceFacts, Statement, Strategy } from '../model';
import { renderStatement, StatementLocale } from '../statements';
import { aController } from './__testUtils__/scenarios';
import { aStandby, bucket, SEOUL, seoulAndTokyo, withData } from './__testUtils__/survival';

const source = { kind: 'annotation', annotation: 'backstage-dr.io/rpo' } as const;
const HOURLY = hourlyBackups(24);

function promising(strategy: Strategy, overrides: Partial<Objectives> = {}): Pick<ServiceFacts, 'objectives'> {
  return {
    objectives: {
      rpoSeconds: { value: 2 * HOUR, source },
      rtoSeconds: { value: 4 * HOUR, source },
      strategy: { value: strategy, source },
      problems: [],
      ...overrides,
    },
  };
}

/** A restore in place that took so long. */
function aDrill(seconds: number): RestoreFact {
  return {
    cluster: 'seoul-1',
    namespace: 'velero',
    name: 'drill',
    labels: {},
    annotations: {},
    firstSeenAt: ago(12 * HOUR),
    problems: [],
    createdAt: ago(12 * HOUR),
    startedAt: ago(12 * HOUR),
    completedAt: ago(12 * HOUR - seconds),
    backupName: HOURLY[14].name,
    itemsRestored: 40,
    namespaceMapping: { order: 'drill' },
    phase: 'Completed',
    errors: 0,
    warnings: 0,
  };
}

const downBefore = {
  clusters: [{ ...aSilentCluster('seoul-1', 3 * HOUR), region: SEOUL }, ...seoulAndTokyo().clusters.slice(1)],
  backups: HOURLY.slice(3),
  schedules: [aSchedule({ lastBackupAt: ago(3 * HOUR) })],
};

function judged(facts: Partial<ServiceFacts>) {
  return assessService(aService({ ...seoulAndTokyo(), ...bucket(), ...facts }), NOW);
}

function words(statement: Statement, locale: StatementLocale = 'en'): string {
  return renderStatement(statement, locale, { now: NOW });
}

describe('The first sentence names what would be lost and how:', () => {
  it.each<[string, Partial<ServiceFacts>, Readiness, string, string]>([
    [
      'all is well',
      {},
      'ready',
      'If it broke now, order would lose 29 min of data.',
      '지금 장애가 나면 order의 데이터 29분 치를 잃습니다.',
    ],
    [
      'all is well, and how long it takes was measured',
      { restores: [aDrill(38 * MINUTE)] },
      'ready',
      'If it broke now, order would lose 29 min of data and be back in 38 min.',
      '지금 장애가 나면 order의 데이터 29분 치를 잃고 38분 만에 복구됩니다.',
    ],
    [
      'it takes longer than promised',
      { restores: [aDrill(5 * HOUR)] },
      'not-ready',
      'If it broke now, order would be down for 5 h; the promise is 4 h.',
      '지금 장애가 나면 order의 복구에 5시간 걸립니다. 약속은 4시간 이내입니다.',
    ],
    [
      'a second site is promised, and there is no second cluster',
      { ...promising('pilot-light'), clusters: [aCluster('seoul-1', { title: 'Seoul' })], locations: [aLocation()] },
      'not-ready',
      'If cluster Seoul were lost now, order would not come back.',
      '지금 Seoul 클러스터가 사라지면 order의 복구가 불가능합니다.',
    ],
    [
      'no second site is promised, and there is no second cluster',
      { clusters: [aCluster('seoul-1', { title: 'Seoul' })], locations: [aLocation()] },
      'at-risk',
      'If it broke now, order would lose 29 min of data; if cluster Seoul were lost, it would not come back.',
      '지금 장애가 나면 order의 데이터 29분 치를 잃습니다. Seoul 클러스터가 사라지면 복구가 불가능합니다.',
    ],
    [
      'a second site is promised, and all is stored beside the first',
      { ...promising('pilot-light'), ...aStandby(aController('api')), ...bucket({ region: SEOUL }) },
      'not-ready',
      'If region ap-northeast-2 were lost now, order would not come back.',
      '지금 ap-northeast-2 리전이 사라지면 order의 복구가 불가능합니다.',
    ],
    [
      'a second site is promised, and nobody knows where it is stored',
      { ...promising('pilot-light'), ...aStandby(aController('api')), ...bucket({ region: undefined }) },
      'unknown',
      'It is not known whether order would come back if region ap-northeast-2 were lost.',
      'ap-northeast-2 리전이 사라지면 order의 복구가 가능한지 알 수 없습니다.',
    ],
    [
      'its cluster is down, and Tokyo can bring it back',
      { ...withData(), ...downBefore },
      'not-ready',
      'seoul-1 does not answer. If it is lost, order can be restored into tokyo-1 now, without the last 3 h 29 min.',
      'seoul-1 클러스터가 응답하지 않습니다. 이대로 사라져도 order의 최근 3시간 29분 치를 뺀 데이터를 tokyo-1 클러스터에 지금 복구할 수 있습니다.',
    ],
    [
      'its cluster is down, and Tokyo reads another store',
      { ...downBefore, ...bucket({}, { name: 'own', identity: 'aws|aws|other|' }) },
      'unknown',
      'seoul-1 does not answer. If it is lost, order does not come back.',
      'seoul-1 클러스터가 응답하지 않습니다. 이대로 사라지면 order의 복구가 불가능합니다.',
    ],
  ])('%s', (_, facts, readiness, en, ko) => {
    const { headline, readiness: found } = judged(facts);
    expect({ readiness: found, en: words(headline), ko: words(headline, 'ko') }).toEqual({ readiness, en, ko });
  });

  it('says beside it from what to restore while the cluster is down', () => {
    expect(words(judged(downBefore).reason)).toBe(
      'The newest recovery point that tokyo-1 can restore is order-hourly-20261123090020, of 09:00 UTC (3 h 29 min ago).',
    );
  });
});

describe('What is survivable is said with its cost:', () => {
  it.each<[string, Partial<ServiceFacts>, string[]]>([
    [
      'everything, and only the one was tried',
      { restores: [aDrill(38 * MINUTE)] },
      [
        'Losing namespace order is survivable: 29 min of data lost, back in 38 min.',
        'Losing cluster seoul-1 is survivable: 29 min of data lost, back in tokyo-1; how long it takes is not known.',
        'Losing region ap-northeast-2 is survivable: 29 min of data lost, back in tokyo-1; how long it takes is not known.',
      ],
    ],
    [
      'the namespace only',
      { clusters: [aCluster('seoul-1')], locations: [aLocation()] },
      ['Losing namespace order is survivable: 29 min of data lost; how long it takes is not known.'],
    ],
    ['nothing', { backups: [] }, []],
  ])('%s', (_, facts, sentences) => {
    expect(judged(facts).survivable?.map(each => words(each))).toEqual(sentences);
  });
});

describe('Good news is not taken for more than it is:', () => {
  it.each<[string, Partial<ServiceFacts>, string, string | undefined]>([
    ['it survives all of them', {}, 'ready', undefined],
    [
      'all of it is stored in its own region',
      bucket({ region: SEOUL }),
      'ready',
      'If region ap-northeast-2 were lost now, order would not come back.',
    ],
    [
      'nobody knows where it is stored',
      bucket({ region: undefined }),
      'ready',
      'It is not known whether order would come back if region ap-northeast-2 were lost.',
    ],
    [
      'the headline says so already',
      { clusters: [aCluster('seoul-1', { title: 'Seoul' })], locations: [aLocation()] },
      'at-risk',
      undefined,
    ],
    ['it does not even survive the loss of its namespace', { backups: [] }, 'not-ready', undefined],
  ])('%s', (_, facts, readiness, sentence) => {
    const { notSurvivable, readiness: found } = judged(facts);
    expect({ readiness: found, sentence: notSurvivable && words(notSurvivable) }).toEqual({ readiness, sentence });
  });
});

describe('Time alone changes it', () => {
  it('when Tokyo has not synced for too long, and nothing else happens before', () => {
    const quiet = (name: string) => aCluster(name, { region: name });
    const facts = aService({
      ...bucket({ validationFrequencySeconds: 86_400 }, { lastSyncedAt: ago(60) }),
      clusters: [quiet('seoul-1'), quiet('tokyo-1')],
      schedules: [],
    });
    const settings = { staleAfterSeconds: 86_400, veleroTimeZone: 'UTC', pausedGraceSeconds: 86_400 };
    // Three periods and the minute in which Velero looks.
    expect(assessService(facts, NOW, settings).nextChangeAt).toBe(ago(60 - 4 * MINUTE - 1));
  });
});
