import { ActedObject, BackupChoices, BackupProgress } from '@backstage-dr/plugin-dr-common';
import { ConflictError, NotAllowedError, NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { TemplateCall } from '../ActionCall';
import { createOnce } from './createOnce';

const SHOP = 'component:default/shop';
const MINUTE_MS = 60_000;
const AWAY = new TypeError('fetch failed');
const CREATED = 'Backup velero/shop-1 in seoul: created';
const UNKNOWN =
  'Backup velero/shop-1 in seoul: whether it was created is not known, and no other is created: fetch failed';

/** What becomes of an attempt: the cluster takes it or not, and the answer arrives or not. */
type Attempt = 'answered' | 'answer-lost' | 'not-reached' | Error;

/**
 * A cluster that takes one Backup of a name, behind a connection on which each attempt goes as told; the last for ever. Each
 * dry run would call the Backup by the next number, as each moment would.
 */
class Shop {
  readonly backups: string[] = [];
  readonly lines: string[] = [];
  readonly asked: BackupChoices[] = [];
  readonly #done = new Map<string, object>();
  readonly #attempts: Attempt[];
  #names = 0;
  #nowMs = 0;
  dryRuns: Attempt[] = [];
  seen = true;

  constructor(...attempts: Attempt[]) {
    this.#attempts = attempts;
  }

  create(waitMs = MINUTE_MS, choices: BackupChoices = {}): Promise<ActedObject> {
    const call = this as unknown as TemplateCall;
    return createOnce({ entityRef: SHOP, choices }, { call, untilMs: this.#nowMs + waitMs });
  }

  readonly dr = {
    createBackup: async (_: string, choices: BackupChoices, isDryRun: boolean): Promise<ActedObject> => {
      if (isDryRun) return this.#dryRun(choices);
      this.asked.push(choices);
      const attempt = this.#attempts.length > 1 ? this.#attempts.shift() : this.#attempts[0];
      if (attempt instanceof Error) throw attempt;
      if (attempt === 'not-reached') throw AWAY;
      const { name = `shop-${++this.#names}` } = choices;
      if (this.backups.includes(name)) throw new ConflictError(`backups.velero.io "${name}" already exists`);
      this.backups.push(name);
      if (attempt === 'answer-lost') throw AWAY;
      return acted(name, 'created');
    },
    backupProgress: async (): Promise<BackupProgress> => {
      if (!this.seen) throw new NotFoundError('not yet');
      return { cluster: 'seoul', name: 'shop-1', done: false, usable: false, errors: 0, warnings: 0, messages: [] };
    },
  };

  async once<T extends object>(key: string, act: () => Promise<T>): Promise<T> {
    const done = this.#done.get(key) ?? (await act());
    this.#done.set(key, done);
    return done as T;
  }

  tell = (line: string) => this.lines.push(line);
  now = () => this.#nowMs;
  sleep = async (ms: number) => {
    this.#nowMs += ms;
  };

  #dryRun({ name = `shop-${++this.#names}` }: BackupChoices): ActedObject {
    const attempt = this.dryRuns.shift();
    if (attempt instanceof Error) throw attempt;
    return acted(name, 'would-create');
  }
}

function acted(name: string, outcome: ActedObject['outcome']): ActedObject {
  return { cluster: 'seoul', kind: 'Backup', namespace: 'velero', name, outcome, yaml: 'kind: Backup' };
}

describe('createOnce', () => {
  it('creates what a dry run has settled', async () => {
    const shop = new Shop('answered');
    await expect(shop.create(MINUTE_MS, { ttl: '3d' })).resolves.toEqual(acted('shop-1', 'created'));
    expect(shop.asked).toEqual([{ ttl: '3d', cluster: 'seoul', name: 'shop-1' }]);
    expect(shop.lines).toEqual([CREATED]);
  });

  it.each<[string, Attempt[]]>([
    ['of which the answer was lost', ['answer-lost', 'answered']],
    ['of which several were', ['answer-lost', 'not-reached', 'not-reached', 'answered']],
    ['that never arrived', ['not-reached', 'answered']],
    ['that a server failed at', [Object.assign(new Error('fetch failed'), { statusCode: 500 }), 'answered']],
    ['that the cluster did not answer', [new ServiceUnavailableError('fetch failed'), 'answered']],
  ])('creates one Backup after an attempt %s', async (_, attempts) => {
    const shop = new Shop(...attempts);
    await expect(shop.create()).resolves.toMatchObject({ name: 'shop-1', outcome: 'created' });
    expect(shop.backups).toEqual(['shop-1']);
    expect(shop.lines).toEqual([UNKNOWN, CREATED]);
  });

  it('creates no second one when its task is taken up again', async () => {
    const shop = new Shop('answer-lost', 'answered');
    await expect(shop.create(0)).rejects.toBe(AWAY);
    expect(shop.lines).toEqual([UNKNOWN]);
    await expect(shop.create(0)).resolves.toMatchObject({ name: 'shop-1', outcome: 'created' });
    await expect(shop.create(0)).resolves.toMatchObject({ name: 'shop-1', outcome: 'created' });
    expect(shop.backups).toEqual(['shop-1']);
  });

  it('does not take what it cannot see for its own', async () => {
    const shop = new Shop('answer-lost', 'answered');
    shop.seen = false;
    await expect(shop.create()).rejects.toMatchObject({ name: 'ConflictError' });
    expect(shop.backups).toEqual(['shop-1']);
  });

  it('leaves a name alone that somebody else has taken', async () => {
    const shop = new Shop('answered');
    shop.backups.push('shop-1');
    await expect(shop.create()).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('asks what would be created until it is answered, but not longer than its time', async () => {
    const shop = new Shop('answered');
    shop.dryRuns = [AWAY, AWAY];
    await expect(shop.create()).resolves.toMatchObject({ outcome: 'created' });
    expect(shop.lines).toEqual([
      'No Backup can be asked for now: fetch failed',
      expect.stringMatching(/^Backup .* created$/),
    ]);
    const silent = new Shop('not-reached');
    await expect(silent.create()).rejects.toBe(AWAY);
    expect(silent.now()).toBe(MINUTE_MS);
  });

  it('is refused at once', async () => {
    const refused = new NotAllowedError('no');
    const shop = new Shop(refused);
    await expect(shop.create()).rejects.toBe(refused);
    expect([shop.lines, shop.now()]).toEqual([[], 0]);
  });
});
