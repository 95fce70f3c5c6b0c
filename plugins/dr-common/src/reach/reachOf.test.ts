import {
  aBackup,
  aCluster,
  ago,
  aLocation,
  aRestore,
  aSchedule,
  aService,
  copiesOf,
  DAY,
  HOUR,
  hourlyBackups,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { judgeService } from '../assess';
import { ServiceFacts, ServiceReach } from '../model';
import { bucket, SEOUL, seoulAndTokyo, TOKYO } from '../scenarios/__testUtils__/survival';

function reachOf(overrides: Partial<ServiceFacts> = {}): ServiceReach {
  return judgeService(aService({ ...seoulAndTokyo(), ...bucket(), ...overrides }), NOW).reach;
}

describe('what is kept of a judgement', () => {
  it('says what would come back, whereto, and from what', () => {
    const [latest] = hourlyBackups(1);
    const reach = reachOf();
    expect(reach).toMatchObject({
      entityRef: 'component:default/order',
      rpoSeconds: 2 * HOUR,
      rtoSeconds: 4 * HOUR,
      dependsOn: [],
      assessedAt: NOW,
    });
    expect(reach.homes).toEqual([
      expect.objectContaining({ cluster: 'seoul-1', region: SEOUL, namespaces: ['order'] }),
    ]);
    expect(
      reach.homes[0].scopes.map(({ scope, namespace, verdict, targets }) => [
        scope,
        namespace,
        verdict,
        targets[0].cluster,
      ]),
    ).toEqual([
      ['namespace', 'order', 'recoverable', 'seoul-1'],
      ['cluster', undefined, 'recoverable', 'tokyo-1'],
      ['region', undefined, 'recoverable', 'tokyo-1'],
    ]);
    expect(reach.homes[0].scopes[2].targets[0]).toMatchObject({
      verdict: 'able',
      recoveryPoint: latest.name,
      recoveryPointAt: latest.startedAt,
      location: 'aws|aws|backups|',
    });
    expect(reach.remedies).toBeUndefined();
  });

  it('has the newest usable point in each place, for each home, with what is guaranteed there', () => {
    const elsewhere = { storageLocation: 'second', locationIdentity: 'second', scheduleName: undefined };
    const reach = reachOf({
      locations: [...bucket().locations, aLocation({ name: 'second', identity: 'second' })],
      backups: [
        ...hourlyBackups(24),
        aBackup(5 * HOUR, { name: 'older', ...elsewhere }),
        aBackup(DAY, { name: 'oldest', ...elsewhere }),
        aBackup(MINUTE, { name: 'failed', ...elsewhere, phase: 'Failed' }),
      ],
    });
    expect(reach.points.map(({ home, location, name, at }) => [home, location, name, at])).toEqual([
      ['seoul-1', 'aws|aws|backups|', hourlyBackups(1)[0].name, hourlyBackups(1)[0].startedAt],
      ['seoul-1', 'second', 'older', ago(5 * HOUR)],
    ]);
    expect(reach.points[0].worstCaseSeconds).toBeGreaterThan(HOUR);
    expect(reach.points[1].worstCaseSeconds).toBeUndefined();
    const paused = reachOf({ schedules: [aSchedule({ paused: true })] });
    expect(paused.points[0].worstCaseSeconds).toBeUndefined();
  });

  it('says how long it took, and how that is known', () => {
    const restores = [aRestore(aBackup(2 * DAY), { cluster: 'tokyo-1' })];
    const backups = [...hourlyBackups(24), aBackup(2 * DAY)];
    const [home] = reachOf({ restores, backups }).homes;
    expect(home.scopes.map(({ recoveryTime }) => recoveryTime)).toEqual([
      { state: 'estimated', seconds: 360 },
      { state: 'measured', seconds: 360 },
      { state: 'measured', seconds: 360 },
    ]);
  });

  it('says why it would not come back, and what helps', () => {
    const reach = reachOf({
      clusters: [aCluster('seoul-1', { region: SEOUL })],
      locations: bucket().locations.slice(0, 1),
    });
    const region = reach.homes[0].scopes[2];
    expect(region).toMatchObject({ verdict: 'not-recoverable', targets: [] });
    expect(region.reasons.map(({ code }) => code)).toEqual([
      'recoverability.noOtherCluster',
      'recoverability.dataSurvives',
    ]);
    expect(reach.remedies).toMatchObject({
      cluster: { statement: { code: 'remedy.shareLocation' } },
      region: { statement: { code: 'remedy.restoreElsewhere' } },
    });
  });

  it('knows of what it depends on only what is a service, and whether anybody knows', () => {
    const other = (kind: 'service' | 'other' | 'missing', name: string) => ({ entityRef: name, title: name, kind });
    const dependencies = [other('service', 'a'), other('other', 'b'), other('missing', 'c')];
    expect(reachOf({ dependencies }).dependsOn).toEqual(['a']);
    expect(reachOf({ dependencies: undefined }).dependsOn).toBeUndefined();
  });

  it('is small, however many clusters there are', () => {
    const names = Array.from({ length: 50 }, (_, index) => `standby-${index}`);
    const backups = hourlyBackups(24);
    const many = reachOf({
      clusters: [
        ...seoulAndTokyo().clusters,
        ...names.map((name, index) => aCluster(name, { region: index < 40 ? TOKYO : 'busan', role: 'standby' })),
      ],
      locations: [...bucket().locations, ...names.map(cluster => aLocation({ ...bucket().locations[0], cluster }))],
      backups: [
        ...backups,
        ...['tokyo-1', ...names].flatMap(cluster => copiesOf(backups).map(each => ({ ...each, cluster }))),
      ],
    });
    const { targets } = many.homes[0].scopes[1];
    expect(targets).toHaveLength(3);
    expect(targets.map(({ region }) => region)).toEqual([TOKYO, TOKYO, 'busan']);
    expect(JSON.stringify(many).length).toBeLessThan(3000);
    expect(JSON.stringify(reachOf()).length).toBeLessThan(2000);
  });
});
