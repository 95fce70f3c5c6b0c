import { DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readDrConfig } from './config';

function read(dr: JsonObject) {
  return readDrConfig(mockServices.rootConfig({ data: { dr } }));
}

describe('readDrConfig', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      clusters: [],
      locations: [],
      downloads: { clusters: new Set(), hosts: [] },
      pageSize: 500,
      retentionMs: 400 * 24 * 3600_000,
      settings: { staleAfterSeconds: 180, pausedGraceSeconds: 7 * 24 * 3600, veleroTimeZone: 'UTC' },
      scope: DEFAULT_SCOPE,
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
    [{ cluster: [] }, 'dr.cluster is not a known key; accepted are clusters, downloads,'],
    [{ follow: { every: '1m' } }, 'dr.follow.every is not a known key'],
    [{ veleroTimeZone: 'Seoul' }, 'dr.veleroTimeZone is "Seoul"; accepted is a time zone'],
    [{ clusters: [{ name: 'a' }] }, 'dr.clusters[0]'],
    [
      { clusters: [{ name: 'a', inCluster: true, downloads: 'yes' }] },
      'dr.clusters[0].downloads is "yes"; accepted is',
    ],
    [{ downloads: true }, 'dr.downloads is true; accepted is an object'],
    [{ downloads: { enabled: 'yes' } }, 'dr.downloads.enabled is "yes"; accepted is true or false'],
    [{ downloads: { hosts: ['http://minio:9000'] } }, 'dr.downloads.hosts is a list; accepted is a list of hosts'],
    [{ downloads: { host: 'minio' } }, 'dr.downloads.host is not a known key'],
  ])('refuses what cannot work: %j', (dr, message) => {
    expect(() => read(dr)).toThrow(message);
  });
});
