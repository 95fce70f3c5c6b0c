import { DEFAULT_SCOPE, DEFAULT_TIERS } from '@backstage-dr/plugin-dr-common';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readDrConfig } from './config';

function read(dr: JsonObject) {
  return readDrConfig(mockServices.rootConfig({ data: { dr } }));
}

describe('readDrConfig', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      acting: { enabled: false, wholeCluster: false, namespaceClaims: 'confirmed', templates: {} },
      alerts: {
        enabled: true,
        settleMs: 30_000,
        recipients: [],
        tiers: ['critical', 'important', 'standard', 'development'],
      },
      clusters: [],
      locations: [],
      downloads: { clusters: new Set(), hosts: [] },
      exemptions: { enabled: false, maxDurationSeconds: 90 * 24 * 3600 },
      metrics: { perService: true, maxServices: 1000 },
      pageSize: 500,
      retentionMs: 400 * 24 * 3600_000,
      settings: { staleAfterSeconds: 180, pausedGraceSeconds: 7 * 24 * 3600, veleroTimeZone: 'UTC' },
      scope: DEFAULT_SCOPE,
      tiers: DEFAULT_TIERS,
    });
  });

  it('turns downloads on for all clusters but those that say otherwise', () => {
    const clusters = [{ name: 'a' }, { name: 'b', downloads: false }, { name: 'c', downloads: true }].map(each => ({
      inCluster: true,
      ...each,
    }));
    const on = (downloads: JsonObject) => [...read({ clusters, downloads }).downloads.clusters];
    expect(on({ enabled: true, hosts: ['MinIO.example:9000', '[::1]:80'] })).toEqual(['a', 'c']);
    expect(on({})).toEqual(['c']);
    expect(read({ downloads: { hosts: ['MinIO.example:9000'] } }).downloads.hosts).toEqual(['minio.example:9000']);
  });

  it('reads who is told, in full, and which tier promises most', () => {
    const { alerts, clusters } = read({
      alerts: { recipients: ['Group:Platform', 'user:seoul/anna'], settle: { minutes: 2 }, enabled: false },
      clusters: [{ name: 'a', inCluster: true, owner: 'group:platform' }],
      tiers: { whatever: {}, bronze: { rto: '1d' }, gold: { rto: 0 }, silver: { rto: '1h' } },
    });
    expect(alerts).toEqual({
      enabled: false,
      settleMs: 120_000,
      recipients: ['group:default/platform', 'user:seoul/anna'],
      tiers: ['gold', 'silver', 'bronze', 'whatever'],
    });
    expect(clusters[0].owner).toBe('group:default/platform');
  });

  it('reads what people may do in clusters, and which templates help', () => {
    const { acting } = read({
      acting: {
        enabled: true,
        wholeCluster: true,
        namespaceClaims: 'trusted',
        templates: { protect: 'Template:Protect', runbook: 'template:platform/runbook' },
      },
    });
    expect(acting).toEqual({
      enabled: true,
      wholeCluster: true,
      namespaceClaims: 'trusted',
      templates: { protect: 'template:default/protect', runbook: 'template:platform/runbook' },
    });
  });

  it('reads durations as people write them', () => {
    const { retentionMs, settings } = read({
      retention: { days: 30 },
      follow: { staleAfter: '10m' },
      pausedGrace: 'P14D',
      veleroTimeZone: 'Asia/Seoul',
    });
    expect(retentionMs).toBe(30 * 24 * 3600_000);
    expect(settings).toEqual({
      staleAfterSeconds: 600,
      pausedGraceSeconds: 14 * 24 * 3600,
      veleroTimeZone: 'Asia/Seoul',
    });
  });

  it.each([
    [{ follow: { pageSize: 10 } }, 'dr.follow.pageSize is 10; accepted is a whole number from 50 to 5000'],
    [{ follow: { staleAfter: 'soon' } }, 'dr.follow.staleAfter is "soon"; accepted is a duration'],
    [{ retention: '0s' }, 'dr.retention is "0s"; accepted is a duration above zero'],
    [{ cluster: [] }, 'dr.cluster is not a known key; accepted are acting, alerts, clusters, downloads,'],
    [{ follow: { every: '1m' } }, 'dr.follow.every is not a known key'],
    [{ veleroTimeZone: 'Seoul' }, 'dr.veleroTimeZone is "Seoul"; accepted is a time zone'],
    [{ clusters: [{ name: 'a' }] }, 'dr.clusters[0]'],
    [
      { clusters: [{ name: 'a', inCluster: true, downloads: 'yes' }] },
      'dr.clusters[0].downloads is "yes"; accepted is',
    ],
    [{ acting: true }, 'dr.acting is true; accepted is an object'],
    [{ acting: { enable: true } }, 'dr.acting.enable is not a known key; accepted are enabled, wholeCluster,'],
    [{ acting: { enabled: 'yes' } }, 'dr.acting.enabled is "yes"; accepted is true or false'],
    [{ acting: { wholeCluster: 1 } }, 'dr.acting.wholeCluster is 1; accepted is true or false'],
    [{ acting: { namespaceClaims: 'any' } }, 'dr.acting.namespaceClaims is "any"; accepted is confirmed or trusted'],
    [
      { acting: { templates: { protect: 'protect' } } },
      'dr.acting.templates.protect is "protect"; accepted is an entity ref with its kind, such as template:default/',
    ],
    [
      { acting: { templates: { backup: 'template:a' } } },
      'dr.acting.templates.backup is not a known key; accepted are protect, backUp, objectives, runbook',
    ],
    [{ downloads: true }, 'dr.downloads is true; accepted is an object'],
    [{ exemptions: 'on' }, 'dr.exemptions is "on"; accepted is an object'],
    [{ exemptions: { enabled: 'yes' } }, 'dr.exemptions.enabled is "yes"; accepted is true or false'],
    [{ exemptions: { enable: true } }, 'dr.exemptions.enable is not a known key; accepted are enabled, maxDuration'],
    [{ exemptions: { maxDuration: '-1d' } }, 'dr.exemptions.maxDuration is "-1d"; accepted is a duration above zero'],
    [{ downloads: { enabled: 'yes' } }, 'dr.downloads.enabled is "yes"; accepted is true or false'],
    [{ downloads: { hosts: ['http://minio:9000'] } }, 'dr.downloads.hosts is a list; accepted is a list of hosts'],
    [{ alerts: { settle: 'soon' } }, 'dr.alerts.settle is "soon"; accepted is a duration above zero, such as 30s'],
    [{ alerts: { settle: '0s' } }, 'dr.alerts.settle is "0s"; accepted is a duration above zero'],
    [{ alerts: { enabled: 'no' } }, 'dr.alerts.enabled is "no"; accepted is true or false'],
    [{ alerts: { recipients: 'user:anna' } }, 'dr.alerts.recipients is "user:anna"; accepted is a list, each item'],
    [
      { alerts: { recipients: ['anna'] } },
      'dr.alerts.recipients is a list; accepted is a list, each item an entity ref',
    ],
    [{ alerts: { recipient: [] } }, 'dr.alerts.recipient is not a known key; accepted are enabled, settle, recipients'],
    [{ metrics: { maxServices: 0 } }, 'dr.metrics.maxServices is 0; accepted is a whole number from 1 to'],
    [{ metrics: { perService: 1 } }, 'dr.metrics.perService is 1; accepted is true or false'],
    [
      { clusters: [{ name: 'a', inCluster: true, owner: 'platform' }] },
      'dr.clusters[0].owner is "platform"; accepted is an entity ref with its kind, such as group:default/platform',
    ],
    [{ downloads: { host: 'minio' } }, 'dr.downloads.host is not a known key'],
  ])('refuses what cannot work: %j', (dr, message) => {
    expect(() => read(dr)).toThrow(message);
  });
});
