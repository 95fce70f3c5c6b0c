import { aCluster, aLocation, aSilentCluster, HOUR, NOW } from '../__fixtures__/world';
import { DEFAULT_JUDGEMENT_SETTINGS } from '../model';
import { assessInfrastructure } from './assessInfrastructure';

it('assesses clusters in their order, and each location by its own', () => {
  const facts = {
    clusters: [aCluster('tokyo-1'), aSilentCluster('seoul-1', HOUR)],
    locations: [aLocation({ cluster: 'tokyo-1' }), aLocation({ cluster: 'seoul-1' }), aLocation({ cluster: 'gone' })],
  };
  expect(assessInfrastructure(facts, Date.parse(NOW), DEFAULT_JUDGEMENT_SETTINGS)).toMatchObject({
    clusters: [
      { name: 'tokyo-1', stale: false },
      { name: 'seoul-1', stale: true },
    ],
    locations: [
      { cluster: 'tokyo-1', health: 'available' },
      { cluster: 'seoul-1', health: 'unknown' },
      { cluster: 'gone', health: 'unknown' },
    ],
  });
});
