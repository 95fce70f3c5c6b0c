import { mockServices } from '@backstage/backend-test-utils';
import { StorageLocationFact } from '@backstage-dr/plugin-dr-common';
import { JsonObject, JsonValue } from '@backstage/types';
import { storageLocation } from '../__testUtils__/objects';
import { readDrConfig } from '../config';
import { parseFact } from '../velero/parse';
import { overrideLocation } from './overrideLocation';

function read(locations: JsonValue) {
  const clusters = ['seoul', 'tokyo'].map(name => ({ name, inCluster: true }));
  return readDrConfig(mockServices.rootConfig({ data: { dr: { clusters, locations } } })).locations;
}

function location(more: Partial<StorageLocationFact> = {}): StorageLocationFact {
  const sighting = { cluster: 'seoul', firstSeenAt: '2026-11-23T00:00:00Z' };
  const fact = parseFact('BackupStorageLocation', storageLocation('dr', 'default'), sighting);
  return { ...fact, provider: 'aws', ...more };
}

function overridden(entries: JsonObject[], more?: Partial<StorageLocationFact>): StorageLocationFact {
  return overrideLocation(location(more), read(entries));
}

describe('dr.locations', () => {
  it('says of a location what Velero does not know', () => {
    const said = { region: 'eu-west-1', replicatedTo: ['eu-central-1'], immutable: true, identity: 'the vault' };
    const fact = overridden([{ cluster: 'seoul', name: 'default', ...said }], {
      region: 'minio',
      regionFrom: 'velero',
    });
    expect(fact).toMatchObject({ ...said, regionFrom: 'operator' });
  });

  it('leaves what it does not speak of as Velero has it', () => {
    const velero = { region: 'minio', regionFrom: 'velero' as const };
    for (const match of [{ cluster: 'tokyo', name: 'default' }, { cluster: 'seoul', name: 'other' }, { bucket: 'x' }]) {
      expect(overridden([{ ...match, region: 'eu-west-1', identity: 'x' }], velero)).toEqual(location(velero));
    }
    expect(overridden([{ bucket: 'dr', immutable: true }], velero)).toEqual(location({ ...velero, immutable: true }));
  });

  it.each([
    [{ bucket: 'dr' }, true],
    [{ bucket: 'dr', prefix: 'team/' }, true],
    [{ bucket: 'dr', prefix: '' }, false],
    [{ bucket: 'dr', endpoint: 'minio.example:9000' }, true],
    [{ bucket: 'dr', endpoint: 'http://minio.example:9000/', prefix: '/team' }, true],
    [{ bucket: 'dr', endpoint: 'https://s3.amazonaws.com' }, false],
    [{ bucket: 'DR' }, false],
  ])('finds the store %j: %p', (match, found) => {
    const fact = overridden([{ ...match, region: 'eu' }], { prefix: '/team', endpoint: 'http://minio.example:9000' });
    expect(fact.region === 'eu').toBe(found);
  });

  it('believes the first entry that says a field', () => {
    const entries = [
      { bucket: 'dr', region: 'a' },
      { cluster: 'seoul', name: 'default', region: 'b', identity: 'c' },
    ];
    expect(overridden(entries)).toMatchObject({ region: 'a', identity: 'c' });
  });

  it.each<[JsonValue, string]>([
    ['all', 'dr.locations is "all"; accepted is a list of objects'],
    [[{ bucket: 'dr' }], 'dr.locations[0] says nothing of the location; accepted are region, replicatedTo'],
    [[{ region: 'eu' }], 'dr.locations[0] must say which location it speaks of'],
    [[{ bucket: 'dr', name: 'default', region: 'eu' }], 'dr.locations[0] must say which location it speaks of'],
    [[{ cluster: 'seoul', region: 'eu' }], 'dr.locations[0].name is missing'],
    [[{ cluster: 'busan', name: 'x', region: 'eu' }], 'dr.locations[0].cluster is "busan"; accepted is the name of a'],
    [[{ prefix: 'x', region: 'eu' }], 'dr.locations[0].bucket is missing'],
    [[{ bucket: 'dr', regoin: 'eu' }], 'dr.locations[0].regoin is not a known key'],
    [[{ bucket: 'dr', immutable: 'yes' }], 'dr.locations[0].immutable is "yes"; accepted is true or false'],
    [[{ bucket: 'dr', replicatedTo: 'eu' }], 'dr.locations[0].replicatedTo is "eu"; accepted is a list of regions'],
    [[{ bucket: 'dr', replicatedTo: [1] }], 'dr.locations[0].replicatedTo is a list; accepted is a list of regions'],
  ])('refuses %j', (locations, message) => {
    expect(() => read(locations)).toThrow(message);
  });
});
