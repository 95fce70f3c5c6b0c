import { aBackup, aClaim, ago, aSchedule, DAY } from '../__fixtures__/world';
import { BackupFact, BackupSpec } from '../model';
import { aController, aGround, running } from './__testUtils__/ground';
import { proposeSchedule } from './proposeSchedule';

const SELECTOR = { matchLabels: { app: 'order' }, matchExpressions: [] };
const FILES: BackupSpec = { includedNamespaces: ['order'], defaultVolumesToFsBackup: true };

function tookSeconds(durationSeconds: number, daysAgo: number, overrides: Partial<BackupFact> = {}): BackupFact {
  const completedAt = ago(daysAgo * DAY - durationSeconds);
  return aBackup(daysAgo * DAY, {
    name: `b-${daysAgo}-${durationSeconds}`,
    scheduleName: undefined,
    completedAt,
    spec: FILES,
    ...overrides,
  });
}

/** Of a service with one volume, whose files are copied. */
function durationWith(backups: BackupFact[], more: { selector?: typeof SELECTOR; owned?: string } = {}) {
  const { selector, owned } = more;
  const place = running({ selector, claims: [aClaim('data')], controllers: [aController({ claimNames: ['data'] })] });
  const schedules =
    owned === undefined
      ? []
      : [
          aSchedule({
            name: owned,
            labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
            annotations: { 'backstage-dr.io/entity-ref': 'component:default/order' },
          }),
        ];
  const { durationSeconds, durationIs } = proposeSchedule(aGround({ ...place, backups, schedules }), {}).promise;
  return [durationSeconds, durationIs];
}

describe('how long a backup takes', () => {
  it('is the longest of the last ones of the same kind', () => {
    expect(durationWith([tookSeconds(100, 1), tookSeconds(200, 2), tookSeconds(150, 3)])).toEqual([200, 'measured']);
  });

  it('is what the Schedule that is there takes, whatever others do', () => {
    const own = tookSeconds(90, 2, { scheduleName: 'dr-order' });
    expect(durationWith([tookSeconds(500, 1), own], { owned: 'dr-order' })).toEqual([90, 'measured']);
    expect(durationWith([tookSeconds(500, 1), own])).toEqual([500, 'measured']);
  });

  it.each<[string, Partial<BackupFact>]>([
    ['took volumes in another way', { spec: { includedNamespaces: ['order'], snapshotVolumes: false } }],
    ['took snapshots', { spec: { includedNamespaces: ['order'] } }],
    ['moved snapshots', { spec: { includedNamespaces: ['order'], snapshotMoveData: true } }],
    ['took less', { spec: { ...FILES, labelSelector: SELECTOR } }],
    ['took more', { spec: { ...FILES, includedNamespaces: ['order', 'payment'] } }],
    ['took another namespace', { spec: { ...FILES, includedNamespaces: ['payment'] } }],
    ['took everything', { spec: { defaultVolumesToFsBackup: true } }],
    ['was made elsewhere', { origin: 'elsewhere' }],
    ['ran in another cluster', { cluster: 'tokyo-1' }],
    ['failed', { phase: 'Failed' }],
    ['held nothing', { itemsBackedUp: 0 }],
  ])('is not known from one that %s', (_, overrides) => {
    expect(durationWith([tookSeconds(100, 1, overrides)])).toEqual([360, 'assumed']);
  });

  it('is known from one of the whole namespace, which took no less than the labelled part', () => {
    expect(durationWith([tookSeconds(100, 1)], { selector: SELECTOR })).toEqual([100, 'measured']);
    const labelled = { spec: { ...FILES, labelSelector: SELECTOR } };
    expect(durationWith([tookSeconds(80, 1, labelled)], { selector: SELECTOR })).toEqual([80, 'measured']);
  });

  it('is assumed to grow with the number of volumes', () => {
    const durationOf = (...names: string[]) => {
      const facts = running({ claims: names.map(name => aClaim(name)) });
      return proposeSchedule(aGround(facts), {}).promise.durationSeconds;
    };
    expect([durationOf(), durationOf('a'), durationOf('a', 'b', 'c')]).toEqual([60, 360, 960]);
  });
});
