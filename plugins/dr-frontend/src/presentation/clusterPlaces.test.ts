import { ProposalPlace } from '@backstage-dr/plugin-dr-common';
import { clusterPlacesOf, formPlaceOf, placesMeant } from './clusterPlaces';

function placed(cluster: string, namespace: string) {
  return { cluster, title: cluster, namespace, confirmed: true };
}

function clustersOf(...places: ProposalPlace[]) {
  const away = { code: 'cluster.unreachable', params: { cluster: 'jeju' } };
  return clusterPlacesOf({
    places,
    clusters: [{ name: 'jeju', title: 'jeju', usable: false, reasons: [away] }],
  });
}

const PLACES = [placed('seoul', 'order-data'), placed('tokyo', 'order'), placed('seoul', 'order')];
const [SEOUL, TOKYO] = clustersOf(...PLACES);

describe('places by cluster', () => {
  it('keep the order of clusters, and have namespaces by their names', () => {
    expect([SEOUL, TOKYO].map(({ cluster, places }) => [cluster, places.map(each => each.namespace)])).toEqual([
      ['seoul', ['order', 'order-data']],
      ['tokyo', ['order']],
    ]);
    expect(clustersOf()).toEqual([]);
  });

  it('tell why they cannot be chosen: the cluster, or that all of them are being deleted', () => {
    const going = (cluster: string, namespace: string) => ({ ...placed(cluster, namespace), terminating: true });
    const refusalsOf = (...places: ProposalPlace[]) => clustersOf(...places)[0].refusals.map(({ code }) => code);
    expect(refusalsOf(...PLACES)).toEqual([]);
    expect(refusalsOf(placed('jeju', 'order'))).toEqual(['cluster.unreachable']);
    expect(refusalsOf(going('seoul', 'order'), placed('seoul', 'order-data'))).toEqual([]);
    expect(refusalsOf(going('seoul', 'order'), going('seoul', 'order-data'))).toEqual(['proposal.limit.terminating']);
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
