import { aCluster, ago, aLocation, aSilentCluster, HOUR, MINUTE, NOW } from '../__fixtures__/world';
import { ClusterView } from '../clusters';
import { ClusterFact, StorageLocationFact } from '../model';
import { renderStatement } from '../statements';
import { assessLocation } from './assessLocation';

function assess(overrides: Partial<StorageLocationFact>, cluster: ClusterFact = aCluster('seoul-1')) {
  const { health, reasons } = assessLocation(aLocation(overrides), new ClusterView(cluster, Date.parse(NOW), 180));
  return { health, codes: reasons.map(reason => reason.code) };
}

describe('assessLocation', () => {
  it('is available while Velero goes on checking it', () => {
    expect(assess({})).toEqual({ health: 'available', codes: [] });
  });

  it.each<[string, Partial<StorageLocationFact>, string, string]>([
    ['Unavailable', { phase: 'Unavailable' }, 'unavailable', 'location.unavailable'],
    [
      'Unavailable with the reason',
      { phase: 'Unavailable', message: '403' },
      'unavailable',
      'location.unavailableBecause',
    ],
    ['Available, but last checked an hour ago', { lastValidatedAt: ago(HOUR) }, 'unknown', 'location.notChecked'],
    ['Available without a check', { lastValidatedAt: undefined }, 'unknown', 'location.neverChecked'],
    ['not yet checked', { phase: undefined, lastValidatedAt: undefined }, 'unknown', 'location.neverChecked'],
    ['checked only once', { validationFrequencySeconds: 0 }, 'unknown', 'location.checkedOnce'],
    ['checked in the future', { lastValidatedAt: ago(-HOUR) }, 'unknown', 'location.checkedInFuture'],
    ['in a phase of a later Velero', { phase: 'Degraded' }, 'unknown', 'location.unknownPhase'],
    ['removed', { goneAt: ago(HOUR) }, 'gone', 'location.gone'],
    [
      'malformed',
      { problems: [{ path: 'spec.objectStorage', value: '7', accepted: 'an object' }] },
      'unknown',
      'location.malformed',
    ],
  ])('knows a location that is %s', (_, overrides, health, code) => {
    expect(assess(overrides)).toEqual({ health, codes: [code] });
  });

  it('allows three of its own periods between checks', () => {
    expect(assess({ validationFrequencySeconds: HOUR, lastValidatedAt: ago(2.5 * HOUR) }).health).toBe('available');
    expect(assess({ validationFrequencySeconds: HOUR, lastValidatedAt: ago(3.5 * HOUR) }).health).toBe('unknown');
    expect(assess({ validationFrequencySeconds: 5, lastValidatedAt: ago(40) }).health).toBe('available');
  });

  it('is not known while its cluster is silent, however well it was', () => {
    expect(assess({}, aSilentCluster('seoul-1', HOUR))).toEqual({ health: 'unknown', codes: ['location.lastSeen'] });
  });

  it('is not known in a cluster that nobody configured', () => {
    expect(assessLocation(aLocation(), undefined).health).toBe('unknown');
  });

  it('is judged by the clock of its cluster', () => {
    const behind = aCluster('seoul-1', { clockSkewSeconds: -20 * MINUTE });
    expect(assess({ lastValidatedAt: ago(20 * MINUTE + 40) }, behind).health).toBe('available');
    expect(assess({ lastValidatedAt: ago(40) }, behind).health).toBe('unknown');
  });

  it('says that it can only be restored from', () => {
    expect(assess({ accessMode: 'ReadOnly' })).toEqual({ health: 'available', codes: ['location.readOnly'] });
  });

  it('quotes what Velero says', () => {
    const view = new ClusterView(aCluster('seoul-1'), Date.parse(NOW), 180);
    const { reasons } = assessLocation(aLocation({ phase: 'Unavailable', message: 'no such host' }), view);
    expect(renderStatement(reasons[0])).toBe('Storage location default in seoul-1 is Unavailable: no such host');
  });
});
