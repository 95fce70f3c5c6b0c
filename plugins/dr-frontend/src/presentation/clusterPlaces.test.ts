import { clusterPlacesOf, formPlaceOf, placesMeant } from './clusterPlaces';

function placed(cluster: string, namespace: string) {
  return { cluster, title: cluster, namespace, confirmed: true };
}

const PLACES = [placed('seoul', 'order-data'), placed('tokyo', 'order'), placed('seoul', 'order')];
const [SEOUL, TOKYO] = clusterPlacesOf(PLACES);

describe('places by cluster', () => {
  it('keep the order of clusters, and have namespaces by their names', () => {
    expect([SEOUL, TOKYO].map(({ cluster, places }) => [cluster, places.map(each => each.namespace)])).toEqual([
      ['seoul', ['order', 'order-data']],
      ['tokyo', ['order']],
    ]);
    expect(clusterPlacesOf([])).toEqual([]);
  });

  it.each([
    [undefined, ['order', 'order-data']],
    ['', ['order', 'order-data']],
    ['order-data', ['order-data']],
    ['order-data, order', ['order', 'order-data']],
    ['order-data,gone', ['order', 'order-data']],
  ])('are meant by %p as %j', (namespace, meant) => {
    expect(placesMeant(SEOUL, { namespace }).map(each => each.namespace)).toEqual(meant);
  });

  it('are written as they are read', () => {
    expect(formPlaceOf('seoul', SEOUL.places)).toEqual({ cluster: 'seoul', namespace: 'order, order-data' });
    expect(placesMeant(SEOUL, formPlaceOf('seoul', SEOUL.places))).toEqual(SEOUL.places);
  });
});
