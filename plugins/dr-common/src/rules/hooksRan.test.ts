import { aCluster, aWorkload, hourlyBackups } from '../__fixtures__/world';
import { aController, inPlaces } from '../scenarios/__testUtils__/scenarios';
import { testsOf, without } from './__testUtils__/testsOf';
import { hooksRan } from './hooksRan';

const asking = inPlaces(aWorkload({ controllers: [aController('db', { kind: 'StatefulSet', hasBackupHook: true })] }));

describe('hooks-ran', () => {
  it.each(
    testsOf(hooksRan, [
      ['nobody asks for any', {}, 'not-applicable', 'Neither its pods nor its backup'],
      ['nothing has been backed up', { ...asking, backups: [] }, 'not-applicable', 'No backup'],
      [
        'those that its pods ask for ran',
        { ...asking, backups: hourlyBackups(24, { hooksAttempted: 2 }) },
        'pass',
        'ran 2 hooks',
      ],
      [
        'its pods ask for one, and none ran',
        asking,
        'fail',
        'order-hourly-20261123120020 ran no hook at all. Hooks are asked for by StatefulSet/db.',
      ],
      [
        'the backup asks for one, and none ran',
        { backups: hourlyBackups(24, { spec: { includedNamespaces: ['order'], hookCount: 2 } }) },
        'fail',
        'itself asks for 2 hooks',
      ],
      [
        'one failed in the newest backup',
        {
          backups: hourlyBackups(24).map((each, i) =>
            i === 0 ? { ...each, hooksAttempted: 2, hooksFailed: 1 } : each,
          ),
        },
        'fail',
        '1 of 2 hooks failed',
      ],
      [
        'its pods are scaled down, and none ran',
        inPlaces(aWorkload({ controllers: [aController('db', { hasBackupHook: true, desiredReplicas: 0 })] })),
        'not-applicable',
      ],
      [
        'the server is too old to count them',
        { ...asking, clusters: [aCluster('seoul-1', { veleroVersion: 'v1.12.4' })] },
        'unknown',
        'from 1.13 on',
      ],
      [
        'nobody can see what its pods ask for',
        { clusters: [without('StatefulSet')] },
        'unknown',
        'StatefulSet',
        'advisory',
      ],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
