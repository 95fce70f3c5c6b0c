import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObjectStore } from './ObjectStore';

describe('ObjectStore', () => {
  let runDir: string;
  let buckets: string;
  let store: ObjectStore;

  beforeEach(() => {
    runDir = mkdtempSync(join(tmpdir(), 'object-store-'));
    buckets = join(runDir, 'store', 'buckets');
    store = ObjectStore.create({
      runDir,
      binaries: {
        directory: runDir,
        pluginDirectory: runDir,
        kwokStages: '',
        definitions: '',
      },
      port: 9,
      key: 'secret',
    });
    mkdirSync(join(buckets, 'backups'), { recursive: true });
    writeFileSync(join(buckets, 'backups', 'object'), 'content');
  });

  afterEach(() => rmSync(runDir, { recursive: true }));

  it('is without its bucket while lost, and has all of it after', () => {
    store.lose();
    store.lose();
    expect(existsSync(join(buckets, 'backups'))).toBe(false);

    store.restore();
    store.restore();
    expect(readFileSync(join(buckets, 'backups', 'object'), 'utf8')).toBe('content');
  });

  it('keeps the faults of the last call only', () => {
    store.fault('put', 'list');
    store.fault('get');
    expect(readFileSync(join(buckets, '.fault-backups'), 'utf8')).toBe('get');

    store.fault();
    expect(readdirSync(buckets)).toEqual(['backups']);
  });

  it('describes itself as a location of Velero', () => {
    expect(store.locationSpec()).toEqual(
      expect.objectContaining({
        provider: 'velero.io/fs',
        objectStorage: { bucket: 'backups', prefix: 'clusters' },
        config: {
          root: buckets,
          fspath: join(buckets, 'backups'),
          url: 'http://127.0.0.1:9',
          key: 'secret',
        },
      }),
    );
  });
});
