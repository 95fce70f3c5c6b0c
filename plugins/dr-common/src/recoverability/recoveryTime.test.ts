import { ago, aService, HOUR, hourlyBackups, MINUTE, NOW } from '../__fixtures__/world';
import { assessService } from '../assess';
import { RecoveryTime, RestoreFact } from '../model';

const [NEWEST] = hourlyBackups(1);

/** Created two hours ago, waited ten minutes, took half an hour. */
function aRestore(overrides: Partial<RestoreFact> = {}): RestoreFact {
  return {
    cluster: 'seoul-1',
    namespace: 'velero',
    name: 'drill',
    labels: {},
    annotations: {},
    firstSeenAt: ago(2 * HOUR),
    problems: [],
    createdAt: ago(2 * HOUR),
    startedAt: ago(2 * HOUR - 10 * MINUTE),
    completedAt: ago(2 * HOUR - 40 * MINUTE),
    backupName: NEWEST.name,
    includedNamespaces: ['order'],
    isSelective: false,
    itemsRestored: 40,
    namespaceMapping: { order: 'order-drill' },
    phase: 'Completed',
    errors: 0,
    warnings: 2,
    ...overrides,
  };
}

function timesAfter(...restores: RestoreFact[]): RecoveryTime[] {
  const facts = aService({ restores });
  const clusters = facts.clusters.map(each => ({
    ...each,
    region: each.name === 'seoul-1' ? 'ap-northeast-2' : 'ap-northeast-1',
  }));
  return assessService({ ...facts, clusters }, NOW).recoverability.map(each => each.recoveryTime);
}

describe('recoveryTime', () => {
  it('is measured where it was tried, waiting included, and estimated elsewhere', () => {
    const [namespace, cluster, region] = timesAfter(aRestore());
    expect(namespace).toMatchObject({ state: 'measured', seconds: 40 * MINUTE, restore: 'drill', cluster: 'seoul-1' });
    expect(cluster).toMatchObject({ state: 'estimated', seconds: 40 * MINUTE });
    expect(region).toMatchObject({ state: 'estimated', seconds: 40 * MINUTE });
  });

  it('is measured for the loss of a cluster and a region by a restore elsewhere', () => {
    const states = timesAfter(aRestore({ cluster: 'tokyo-1' })).map(each => each.state);
    expect(states).toEqual(['estimated', 'measured', 'measured']);
  });

  it('is that of the last one', () => {
    const [namespace] = timesAfter(
      aRestore({ name: 'old', createdAt: ago(30 * HOUR), completedAt: ago(20 * HOUR) }),
      aRestore(),
    );
    expect(namespace.restore).toBe('drill');
  });

  it('says that a Restore that is complete is no service that is healthy', () => {
    expect(timesAfter(aRestore())[0].reasons).toContainEqual({ code: 'recoveryTime.notHealth' });
  });

  it.each<[string, Partial<RestoreFact>]>([
    ['that brought nothing back', { itemsRestored: 0 }],
    ['that does not say what it brought back', { itemsRestored: undefined }],
    ['with errors', { errors: 1 }],
    ['that failed in part', { phase: 'PartiallyFailed' }],
    ['that is not finished', { phase: 'InProgress', completedAt: undefined }],
    ['of another namespace', { includedNamespaces: ['cart'] }],
    ['that leaves the namespace out', { includedNamespaces: ['*'], excludedNamespaces: ['order'] }],
    ['of some types only', { isSelective: true }],
    ['of a backup that nobody knows', { backupName: 'order-before' }],
    ['of a backup of that name in another cluster', { cluster: 'busan-1' }],
    ['that ended before it began', { completedAt: ago(3 * HOUR) }],
  ])('is not measured by a restore %s', (_, overrides) => {
    expect(timesAfter(aRestore(overrides)).map(each => each.state)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
