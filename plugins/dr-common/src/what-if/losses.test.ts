import { aCluster, aLocation } from '../__fixtures__/world';
import { Loss } from '../model';
import { aHome, aPoint, aReach, WORLD } from './__testUtils__/reaches';
import { formatLoss } from './formatLoss';
import { lossChoices } from './lossChoices';
import { parseLoss } from './parseLoss';

const LOSSES: Array<[string, Loss]> = [
  ['region:ap-northeast-2', { kind: 'region', region: 'ap-northeast-2' }],
  ['region:Seoul: east', { kind: 'region', region: 'Seoul: east' }],
  ['cluster:arn:aws:eks:eu-1:1:cluster/prod', { kind: 'cluster', cluster: 'arn:aws:eks:eu-1:1:cluster/prod' }],
  ['location:aws|minio.example:9000|backups|', { kind: 'location', location: 'aws|minio.example:9000|backups|' }],
  ['namespace:seoul-1/payment', { kind: 'namespace', cluster: 'seoul-1', namespace: 'payment' }],
  ['namespace:cluster/prod/payment', { kind: 'namespace', cluster: 'cluster/prod', namespace: 'payment' }],
  ['velero:seoul-1', { kind: 'velero', cluster: 'seoul-1' }],
];

describe('a loss as one word', () => {
  it.each(LOSSES)('%s', (key, loss) => {
    expect(formatLoss(loss)).toBe(key);
    expect(parseLoss(key)).toEqual(loss);
  });

  it.each([
    '',
    'seoul',
    'region:',
    'region: ',
    'planet:earth',
    'namespace:payment',
    'namespace:/payment',
    'namespace:a/',
  ])('is not %j', text => {
    expect(() => parseLoss(text, 'parameter lost')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          /^parameter lost is ".*"; accepted is region:<region>, .*namespace:<cluster>\/<namespace> or velero:<cluster>$/,
        ),
      }),
    );
  });
});

describe('lossChoices', () => {
  const reaches = [
    aReach('order'),
    aReach('payment', {
      homes: [aHome('seoul-1'), aHome('tokyo-1', { namespaces: ['pay'] })],
      points: [aPoint('near')],
    }),
    aReach('nowhere', { homes: [], points: [] }),
  ];
  const choicesOf = (given: Parameters<typeof lossChoices>[1] = WORLD) =>
    lossChoices(reaches, given).map(({ key, services, clusters, locations }) => [key, services, clusters, locations]);

  it('names all that could be lost, and how much hangs on it', () => {
    expect(choicesOf()).toEqual([
      ['region:seoul', 2, 2, 1],
      ['region:tokyo', 2, 2, 1],
      ['cluster:seoul-1', 2, 1, 0],
      ['cluster:tokyo-1', 1, 1, 0],
      ['cluster:seoul-2', 0, 1, 0],
      ['cluster:tokyo-2', 0, 1, 0],
      ['location:far', 1, 0, 1],
      ['location:near', 1, 0, 1],
      ['velero:seoul-1', 2, 0, 0],
      ['velero:tokyo-1', 1, 0, 0],
      ['velero:seoul-2', 0, 0, 0],
      ['velero:tokyo-2', 0, 0, 0],
      ['namespace:seoul-1/shop', 2, 0, 0],
      ['namespace:tokyo-1/pay', 1, 0, 0],
    ]);
  });

  it('counts what the caller may not see, and names none of their namespaces', () => {
    const choices = choicesOf({ ...WORLD, isVisible: ref => ref.endsWith('order') });
    expect(choices).toContainEqual(['region:seoul', 2, 2, 1]);
    expect(choices).toContainEqual(['namespace:seoul-1/shop', 2, 0, 0]);
    expect(JSON.stringify(choices)).not.toContain('tokyo-1/pay');
  });

  it('takes names of one region for one, and calls clusters and locations as people do', () => {
    const world = {
      clusters: [
        aCluster('a', { region: 'Seoul', title: 'Alpha' }),
        aCluster('b', { region: 'seoul ', kinds: { Backup: { status: 'absent' } } }),
        aCluster('c'),
      ],
      locations: [aLocation({ identity: 'one', name: 'default' }), aLocation({ identity: 'one', name: 'shared' })],
    };
    expect(lossChoices([], world).map(({ key, title }) => [key, title])).toEqual([
      ['region:Seoul', 'Seoul'],
      ['cluster:a', 'Alpha'],
      ['cluster:b', 'b'],
      ['cluster:c', 'c'],
      ['location:one', 'default / shared'],
      ['velero:a', 'Alpha'],
      ['velero:c', 'c'],
    ]);
  });

  it('does not name a location that is gone', () => {
    const gone = aLocation({ identity: 'old', goneAt: '2026-01-01T00:00:00Z' });
    expect(lossChoices([], { clusters: [], locations: [gone] })).toEqual([]);
  });
});
