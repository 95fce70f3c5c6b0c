import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aService,
  aWorkload,
  DAY,
  HOUR,
  hourlyBackups,
  NOW,
} from '../__fixtures__/world';
import { assessService } from '../assess';
import { RemedyTask, ServiceFacts } from '../model';
import { inPlaces, withVolumes } from '../scenarios/__testUtils__/scenarios';
import { bucket, SEOUL, seoulAndTokyo, TOKYO } from '../scenarios/__testUtils__/survival';
import { promise, SOURCE } from './__testUtils__/testsOf';

/** The rule; what is so; what a template can do about it, and nothing where none can. */
type TaskCase = [rule: string, title: string, facts: Partial<ServiceFacts>, task: RemedyTask | undefined];

const HERE = { cluster: 'seoul-1', namespace: 'order' };
const OLD = [aBackup(5 * HOUR)];
const IN_SEOUL = bucket({ region: SEOUL }).locations;

const CASES: TaskCase[] = [
  ['scheduled', 'all is made by hand', { schedules: [] }, { task: 'protect', ...HERE }],
  [
    'scheduled',
    'the second of its clusters has none',
    {
      ...inPlaces(aWorkload(), aWorkload({ cluster: 'tokyo-1', namespace: 'order-east' })),
      clusters: [aCluster('seoul-1'), aCluster('tokyo-1')],
    },
    { task: 'protect', cluster: 'tokyo-1', namespace: 'order-east' },
  ],
  [
    'objects-covered',
    'one of its namespaces is left out',
    inPlaces(aWorkload(), aWorkload({ namespace: 'order-data' })),
    { task: 'protect', cluster: 'seoul-1' },
  ],
  [
    'schedule-meets-rpo',
    'too slow',
    promise({ rpoSeconds: { value: HOUR, source: SOURCE } }),
    { task: 'protect', ...HERE },
  ],
  ['schedule-meets-rpo', 'there is none', { schedules: [] }, { task: 'protect', ...HERE }],
  ['schedule-meets-rpo', 'no backup can', promise({ rpoSeconds: { value: 0, source: SOURCE } }), undefined],
  ['recovery-point-exists', 'a schedule will go on', { backups: [] }, { task: 'back-up', ...HERE }],
  ['recovery-point-exists', 'nothing makes any', { backups: [], schedules: [] }, { task: 'protect', ...HERE }],
  ['recovery-point-exists', 'nobody knows where it runs', { backups: [], ...inPlaces() }, undefined],
  ['recovery-point-fresh', 'a schedule will go on', { backups: OLD }, { task: 'back-up', ...HERE }],
  ['recovery-point-fresh', 'nothing makes any', { backups: OLD, schedules: [] }, { task: 'protect', ...HERE }],
  ['recovery-point-fresh', 'there is none', { backups: [] }, { task: 'back-up', ...HERE }],
  ['recovery-point-fresh', 'no backup can', promise({ rpoSeconds: { value: 0, source: SOURCE } }), undefined],
  [
    'retention',
    'backups are kept too short',
    { schedules: [aSchedule({ template: { includedNamespaces: ['order'], ttlSeconds: 60 } })] },
    { task: 'protect', ...HERE },
  ],
  [
    'objects-covered',
    'some is left out',
    { schedules: [aSchedule({ template: { includedNamespaces: ['order'], excludedResources: ['secrets'] } })] },
    { task: 'protect', ...HERE },
  ],
  ['objects-covered', 'it has gone', inPlaces(aWorkload({ goneAt: ago(DAY) })), undefined],
  [
    'volumes-covered',
    'a volume is switched off',
    {
      ...withVolumes(aClaim('data')),
      backups: hourlyBackups(3, { spec: { includedNamespaces: ['order'], snapshotVolumes: false, ttlSeconds: DAY } }),
    },
    { task: 'protect', ...HERE },
  ],
  [
    'stored-in-another-region',
    'a location elsewhere takes backups',
    {
      ...seoulAndTokyo(),
      locations: [
        ...IN_SEOUL,
        aLocation({ name: 'far', bucket: 'far', identity: 'aws|aws|far|', region: TOKYO, regionFrom: 'velero' }),
      ],
    },
    { task: 'protect', ...HERE },
  ],
  [
    'stored-in-another-region',
    'there is no location elsewhere',
    { ...seoulAndTokyo(), locations: IN_SEOUL },
    undefined,
  ],
  [
    'stored-in-another-region',
    'the location elsewhere takes none',
    {
      ...seoulAndTokyo(),
      locations: [
        ...IN_SEOUL,
        aLocation({
          name: 'far',
          identity: 'aws|aws|far|',
          region: TOKYO,
          regionFrom: 'velero',
          accessMode: 'ReadOnly',
        }),
      ],
    },
    undefined,
  ],
  ['objectives-defined', 'nothing is promised', promise({ rpoSeconds: undefined }), { task: 'objectives' }],
  ['strategy-defined', 'none is chosen', promise({ strategy: undefined }), { task: 'objectives' }],
  ['runbook-present', 'there is none', {}, { task: 'runbook' }],
];

describe('what a template can do', () => {
  it.each(CASES)('about %s: %s', (rule, _, facts, task) => {
    const finding = assessService(aService(facts), NOW).findings.find(each => each.rule === rule);
    expect(finding?.remedy?.task).toEqual(task);
    // Whatever a template does, people are told in words.
    expect(finding?.remedy !== undefined || task === undefined).toBe(true);
  });

  it.each([
    ['scheduled', 'velero schedule create order --schedule '],
    ['recovery-point-exists', 'velero backup create --include-namespaces '],
  ])('about %s is a command that takes all of its namespaces, too', (rule, command) => {
    const places = inPlaces(aWorkload(), aWorkload({ namespace: 'order-data' }));
    const { findings } = assessService(aService({ ...places, schedules: [], backups: [] }), NOW);
    const snippet = findings.find(each => each.rule === rule)?.remedy?.snippet?.text;
    expect(snippet).toContain(command);
    expect(snippet).toContain('--include-namespaces order,order-data');
  });

  it('is nothing where all is well', () => {
    const findings = assessService(aService(), NOW).findings.filter(({ outcome }) => outcome === 'pass');
    expect(findings.filter(({ remedy }) => remedy)).toEqual([]);
  });
});
