import { aWorkload, hourlyBackups } from '../__fixtures__/world';
import { ControllerFact } from '../model';
import { aController, inPlaces } from '../scenarios/__testUtils__/scenarios';
import { testsOf, without } from './__testUtils__/testsOf';
import { databaseNative } from './databaseNative';

const running = (overrides: Partial<ControllerFact>) =>
  inPlaces(aWorkload({ controllers: [aController('db', { kind: 'StatefulSet', ...overrides })] }));
const postgres = { images: ['docker.io/library/postgres:16'] };
const withHook = running({ ...postgres, hasBackupHook: true });

describe('database-native', () => {
  it.each(
    testsOf(databaseNative, [
      ['it runs no database', running({ images: ['nginx:1.27', 'prom/mysqld-exporter'] }), 'not-applicable'],
      [
        'a hook makes it consistent',
        { ...withHook, backups: hourlyBackups(24, { hooksAttempted: 1 }) },
        'pass',
        'StatefulSet/db runs postgres',
      ],
      ['the hook did not run', withHook, 'fail', 'ran no hook'],
      ['nothing shows how it is backed up', running(postgres), 'unknown', 'by its own means are not seen'],
      ['the entity is a database, and nobody knows which', { entityType: 'database' }, 'unknown', 'Nothing shows'],
      ['its workloads cannot be seen', { clusters: [without('StatefulSet')] }, 'unknown', 'StatefulSet'],
      ['it is not known where it runs', inPlaces(), 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
