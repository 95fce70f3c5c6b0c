import { aCluster, aLocation, ago, DAY, HOUR, MINUTE, NOW } from '../__fixtures__/world';
import { Loss, ServiceReach } from '../model';
import { renderStatement } from '../statements';
import {
  aHome,
  aPoint,
  aReach,
  aScope,
  aTarget,
  fateIn,
  LOST,
  refs,
  saidOf,
  SEOUL,
  SEOUL_1,
  took,
  UNTIMED,
  WORLD,
} from './__testUtils__/reaches';
import { whatIf } from './whatIf';

const NEAR: Loss = { kind: 'location', location: 'near' };
const FAR: Loss = { kind: 'location', location: 'far' };
const VELERO: Loss = { kind: 'velero', cluster: 'seoul-1' };

function headlineOf(reaches: ServiceReach[], loss: Loss, locale?: 'en' | 'ko'): string {
  return renderStatement(whatIf(reaches, loss, WORLD).headline, locale, { now: NOW });
}

describe('whatIf', () => {
  describe('a service that goes down', () => {
    it.each<[string, Parameters<typeof aReach>[1], string, string]>([
      ['comes back as promised', {}, 'within-promise', 'Back after 10 min, with 10 min of data lost: as promised.'],
      ['is late', { rtoSeconds: 300 }, 'beyond-promise', 'Back after 10 min, and promised after 5 min.'],
      [
        'loses more than promised',
        { rpoSeconds: 300 },
        'beyond-promise',
        'It loses 10 min of data, and promises to lose no more than 5 min.',
      ],
      [
        'loses anything where it promises nothing of the kind',
        { rpoSeconds: 0 },
        'beyond-promise',
        'It loses 10 min of data, and promises to lose none.',
      ],
      ['never said how long', { rtoSeconds: undefined }, 'beyond-promise', 'Nobody has said how long it may be down'],
      ['never said how much', { rpoSeconds: undefined }, 'beyond-promise', 'Nobody has said how much data may be lost'],
      [
        'was never timed',
        { each: UNTIMED },
        'beyond-promise',
        'It comes back; how long that takes was never measured.',
      ],
      [
        'comes back in part',
        { each: { verdict: 'partly', volumesLost: ['media'] } },
        'beyond-promise',
        'The data of its volumes would be lost: media.',
      ],
      ['is lost', { each: LOST }, 'lost', 'No other cluster is known to restore into.'],
      [
        'may be lost',
        {
          each: {
            ...LOST,
            verdict: 'unknown',
            reasons: [{ code: 'recoverability.pointsNotSeen', params: { cluster: 'x' } }],
          },
        },
        'unknown',
        'The recovery points of x cannot be seen.',
      ],
      [
        'depends on nobody knows what',
        { dependsOn: undefined },
        'beyond-promise',
        'What it depends on could not be read from the catalog.',
      ],
      [
        'depends on one that was never judged',
        { dependsOn: refs('new') },
        'beyond-promise',
        'Whether component:default/new would come back has not been judged yet.',
      ],
    ])('%s', (_, overrides, fate, said) => {
      for (const loss of [SEOUL, SEOUL_1, { kind: 'namespace', cluster: 'seoul-1', namespace: 'shop' } as const]) {
        const answer = fateIn(whatIf([aReach('order', overrides)], loss, WORLD), 'order');
        expect(answer.fate).toBe(fate);
        expect(saidOf(answer)[0]).toContain(said);
      }
    });

    it('says which time is an estimate, and lets it count', () => {
      const answer = whatIf([aReach('order', { each: took(600, 'estimated') })], SEOUL, WORLD);
      expect(answer).toMatchObject({ measuredSeconds: 0, estimatedSeconds: 600, counts: { 'within-promise': 1 } });
      expect(saidOf(answer.services[0])).toContain('The time is an estimate, from a restore in another setting.');
    });

    it('is told with where to, from what, and what it costs', () => {
      expect(whatIf([aReach('order')], SEOUL_1, WORLD).services).toEqual([
        expect.objectContaining({
          target: 'tokyo-1',
          recoveryPoint: 'hourly-1',
          recoveryPointAt: ago(10 * MINUTE),
          lossSeconds: 600,
          restore: { state: 'measured', seconds: 600 },
          startSeconds: 0,
          endSeconds: 600,
        }),
      ]);
    });
  });

  describe('whom a loss hits:', () => {
    const elsewhere = aReach('elsewhere', { homes: [aHome('tokyo-1')], points: [aPoint('far', { home: 'tokyo-1' })] });
    const nowhere = aReach('nowhere', { homes: [], points: [] });
    const nameless = aReach('nameless', { homes: [aHome('tokyo-1', { region: undefined })], points: [] });

    it.each<[string, Loss, string[]]>([
      ['its region, in any case of letters', { kind: 'region', region: ' Seoul' }, ['order', 'nowhere', 'nameless']],
      ['its cluster', SEOUL_1, ['order', 'nowhere']],
      ['its namespace', { kind: 'namespace', cluster: 'seoul-1', namespace: 'shop' }, ['order']],
      ['a namespace of that name in another cluster', { kind: 'namespace', cluster: 'seoul-2', namespace: 'shop' }, []],
      ['another cluster', { kind: 'cluster', cluster: 'seoul-2' }, ['nowhere']],
    ])('%s', (_, loss, names) => {
      const { services } = whatIf([aReach('order'), elsewhere, nowhere, nameless], loss, WORLD);
      expect(services.map(({ title }) => title)).toEqual(expect.arrayContaining(names));
      expect(services).toHaveLength(names.length);
    });

    it('of which nobody knows where it runs, it is not known', () => {
      const answer = whatIf([nowhere, nameless], SEOUL, WORLD);
      expect(answer.counts.unknown).toBe(2);
      expect(saidOf(fateIn(answer, 'nowhere'))).toEqual(['It is not known where the service runs.']);
      expect(saidOf(fateIn(answer, 'nameless'))[0]).toContain('In which region tokyo-1 lies is not known');
      expect(fateIn(answer, 'nowhere').remedy?.statement.code).toBe('remedy.sayWhereItRuns');
      expect(headlineOf([nowhere, nameless], SEOUL)).toBe(
        'Without seoul, nobody can tell what becomes of 2 services that it may concern.',
      );
      expect(headlineOf([aReach('order'), nowhere], SEOUL)).toContain('the one service there comes back');
    });

    it('the worst of several homes that are lost at once decides, and those outside do not', () => {
      const homes = [aHome('seoul-1'), aHome('seoul-2', { each: LOST }), aHome('tokyo-1', { each: LOST })];
      const order = aReach('order', { homes });
      expect(fateIn(whatIf([order], SEOUL, WORLD), 'order').fate).toBe('lost');
      expect(fateIn(whatIf([order], SEOUL_1, WORLD), 'order').fate).toBe('within-promise');
    });

    it('restores of several homes follow each other where they share a Velero', () => {
      const homes = [
        aHome('seoul-1', { each: took(600) }),
        aHome('seoul-2', { each: { ...took(300), targets: [aTarget('tokyo-1', { recoveryPointAt: ago(1200) })] } }),
      ];
      const both = fateIn(whatIf([aReach('order', { homes })], SEOUL, WORLD), 'order');
      expect(both).toMatchObject({ startSeconds: 0, endSeconds: 900, lossSeconds: 1200, restore: { seconds: 900 } });
      expect(both.queuedBehind).toBeUndefined();
    });
  });

  describe('storage that is lost with a place', () => {
    const busy = aReach('busy', { homes: [aHome('tokyo-1')], points: [aPoint('near', { home: 'tokyo-1' })] });

    it('leaves services elsewhere unprotected, although they go on', () => {
      const answer = whatIf([aReach('order'), busy], SEOUL, WORLD);
      expect(fateIn(answer, 'busy')).toMatchObject({
        fate: 'unprotected',
        remedy: { statement: { code: 'remedy.storeElsewhere' } },
      });
      expect(saidOf(fateIn(answer, 'busy'))).toEqual([
        'Storage location near lies in seoul and is lost together with it.',
      ]);
      expect(renderStatement(answer.headline)).toContain('the one service there comes back');
    });

    it('runs in the cluster itself', () => {
      const inside = aLocation({
        cluster: 'seoul-1',
        name: 'minio',
        identity: 'minio',
        endpoint: 'http://minio.velero.svc:9000',
      });
      const world = { ...WORLD, locations: [...WORLD.locations, inside] };
      const kept = aReach('kept', { homes: [aHome('tokyo-1')], points: [aPoint('minio', { home: 'tokyo-1' })] });
      for (const loss of [SEOUL, SEOUL_1]) {
        const [fate] = whatIf([kept], loss, world).services;
        expect(fate.fate).toBe('unprotected');
        expect(saidOf(fate)[0]).toContain('lies in seoul-1 itself');
      }
    });

    it('is not known to be, where nobody has said in which region it lies', () => {
      const vague = WORLD.locations.map(location => ({ ...location, region: undefined, regionFrom: undefined }));
      const [fate] = whatIf([busy], SEOUL, { ...WORLD, locations: vague }).services;
      expect(fate.fate).toBe('unknown');
      expect(saidOf(fate)[0]).toContain('is not known; dr.locations can say it');
      expect(whatIf([busy], SEOUL, { ...WORLD, locations: [] }).counts.unknown).toBe(1);
    });

    it('is not lost where it is copied out of the region', () => {
      const copied = WORLD.locations.map(location => ({ ...location, replicatedTo: ['tokyo'] }));
      expect(whatIf([busy], SEOUL, { ...WORLD, locations: copied }).services).toEqual([]);
    });
  });

  describe('a storage location', () => {
    const both = (far: Parameters<typeof aPoint>[1], promise: Partial<ServiceReach> = {}) =>
      aReach('order', { ...promise, points: [aPoint('near'), aPoint('far', far)] });

    it.each<[string, ServiceReach, string, string]>([
      [
        'held all of it',
        aReach('order', { points: [aPoint('near')] }),
        'unprotected',
        'All of its recovery points lie there.',
      ],
      [
        'held all but an old one',
        both({ at: ago(3 * HOUR) }),
        'exposed',
        'What is left is 3 h old, and the promise is 1 h.',
      ],
      ['held what kept the promise', both({ at: ago(30 * MINUTE) }), 'exposed', 'Its promise breaks at 13:00 UTC'],
      [
        'held what nobody has said how much of may be lost',
        both({ at: ago(30 * MINUTE) }, { rpoSeconds: undefined }),
        'exposed',
        'What is left is in-far in storage location far',
      ],
    ])('that %s', (_, reach, fate, said) => {
      const answer = fateIn(whatIf([reach], NEAR, WORLD), 'order');
      expect(answer.fate).toBe(fate);
      expect(renderStatement(answer.reasons[0], 'en', { now: NOW })).toContain(said);
      expect(answer.endSeconds).toBeUndefined();
    });

    it('is no loss to whom schedules elsewhere keep the promise for, nor to whom it holds nothing of', () => {
      const safe = both({ at: ago(30 * MINUTE), worstCaseSeconds: 40 * MINUTE });
      const answer = whatIf([safe, aReach('other')], NEAR, WORLD);
      expect(answer.counts).toMatchObject({ safe: 1, exposed: 0, unprotected: 0 });
      expect(answer.services).toEqual([]);
      expect(headlineOf([safe], NEAR)).toBe(
        'Without near, the one service that keeps backups there has others that keep its promise.',
      );
    });

    it('is told by how many it leaves worse', () => {
      const [gone, short] = [aReach('gone', { points: [aPoint('near')] }), both({ at: ago(3 * HOUR) })];
      expect(headlineOf([gone], NEAR)).toBe('Without near, nothing is left to restore one service from.');
      expect(headlineOf([short], NEAR)).toBe(
        'Without near, one service goes on running, and is not protected as promised, or will not be for long.',
      );
      expect(headlineOf([gone, short], NEAR)).toBe(
        'Without near, nothing is left to restore one service from; beside that, 1 are not protected as promised, or will not be for long.',
      );
    });

    it('is judged for each home by itself', () => {
      const reach = aReach('order', {
        homes: [aHome('seoul-1'), aHome('seoul-2')],
        points: [aPoint('near'), aPoint('far', { home: 'seoul-2' })],
      });
      expect(fateIn(whatIf([reach], NEAR, WORLD), 'order').fate).toBe('unprotected');
    });
  });

  describe('Velero', () => {
    it('makes no backups any more where it stands still', () => {
      const answer = whatIf([aReach('order')], VELERO, WORLD);
      expect(fateIn(answer, 'order')).toMatchObject({ fate: 'exposed', breachAt: ago(-50 * MINUTE) });
      expect(saidOf(fateIn(answer, 'order'))).toContainEqual(
        expect.stringContaining('No recovery point follows in-far'),
      );
      expect(headlineOf([aReach('order')], VELERO)).toContain('its promise breaks at 13:20 UTC (in 50 min)');
    });

    it('is no news to a promise that is broken already', () => {
      const late = aReach('order', { points: [aPoint('far', { at: ago(2 * HOUR) })] });
      expect(saidOf(whatIf([late], VELERO, WORLD).services[0])[0]).toContain('Its promise has been broken since');
      expect(headlineOf([late], VELERO)).toContain('one service goes on running, and is not protected as promised');
    });

    it('protects nothing where there was nothing', () => {
      const bare = aReach('order', { points: [], each: LOST });
      expect(fateIn(whatIf([bare], VELERO, WORLD), 'order').fate).toBe('unprotected');
      const unseen = aReach('order', { points: [], each: { ...LOST, verdict: 'unknown' } });
      expect(fateIn(whatIf([unseen], VELERO, WORLD), 'order').fate).toBe('unknown');
    });

    it('is missed by those that could be restored nowhere else', () => {
      const only = aReach('only');
      const choice = aReach('choice', { each: { targets: [aTarget('tokyo-1'), aTarget('tokyo-2')] } });
      const answer = whatIf([only, choice], { kind: 'velero', cluster: 'tokyo-1' }, WORLD);
      expect(answer.services.map(({ title, fate }) => [title, fate])).toEqual([['only', 'exposed']]);
      expect(saidOf(answer.services[0])).toEqual([
        'It could be restored only into tokyo-1, if its own cluster or region were lost.',
      ]);
    });
  });

  describe('a cluster that others would be restored into', () => {
    const only = aReach('only');
    const choice = aReach('choice', { each: { targets: [aTarget('tokyo-1'), aTarget('tokyo-2')] } });
    const none = aReach('none', { each: LOST });

    it.each<[Loss, string[]]>([
      [{ kind: 'cluster', cluster: 'tokyo-1' }, ['only']],
      [{ kind: 'region', region: 'tokyo' }, ['only', 'choice']],
      [{ kind: 'cluster', cluster: 'tokyo-2' }, []],
    ])('is missed by those that have no other: %j', (loss, names) => {
      const kept = {
        ...WORLD,
        locations: WORLD.locations.map(each => ({ ...each, replicatedTo: ['seoul', 'tokyo'] })),
      };
      const answer = whatIf([only, choice, none], loss, kept);
      expect(answer.services.map(({ title }) => title)).toEqual(names);
      expect(answer.counts).toMatchObject({ exposed: names.length, lost: 0 });
      for (const fate of answer.services)
        expect(saidOf(fate).at(-1)).toMatch(/^It could be restored only into tokyo-1/);
    });
  });

  describe('order and time', () => {
    it('waits for what it depends on, and for its turn', () => {
      const answer = whatIf(
        [
          aReach('shop', { dependsOn: refs('db'), each: took(60) }),
          aReach('db', { each: took(600) }),
          aReach('other', { each: took(30), rtoSeconds: 8 * HOUR }),
          aReach('apart', { each: { ...took(900), targets: [aTarget('tokyo-2')] } }),
        ],
        SEOUL,
        WORLD,
      );
      expect(answer.services.map(each => [each.title, each.startSeconds, each.endSeconds])).toEqual([
        ['db', 0, 600],
        ['shop', 600, 660],
        ['other', 660, 690],
        ['apart', 0, 900],
      ]);
      expect(fateIn(answer, 'shop')).toMatchObject({ waitsFor: refs('db') });
      expect(fateIn(answer, 'other').queuedBehind).toBe('component:default/shop');
      expect(answer).toMatchObject({ totalSeconds: 900, measuredSeconds: 900, criticalPath: refs('apart') });
    });

    it('is not back with the share of it that was timed', () => {
      const homes = [aHome('seoul-1', { each: took(600) }), aHome('seoul-2', { each: UNTIMED })];
      const answer = whatIf([aReach('halves', { homes }), aReach('whole', { each: took(60) })], SEOUL, WORLD);
      expect(answer).toMatchObject({ unknownTimes: 1, totalSeconds: fateIn(answer, 'whole').endSeconds });
      expect(whatIf([aReach('halves', { homes })], SEOUL, WORLD).totalSeconds).toBeUndefined();
    });

    it('puts first what the tightest promise waits for', () => {
      const answer = whatIf(
        [
          aReach('calm', { rtoSeconds: 2 * HOUR }),
          aReach('urgent', { rtoSeconds: HOUR, dependsOn: refs('slack') }),
          aReach('slack', { rtoSeconds: 24 * HOUR }),
        ],
        SEOUL,
        WORLD,
      );
      expect(answer.services.map(({ title }) => title)).toEqual(['slack', 'urgent', 'calm']);
      expect(answer.criticalPath).toEqual(refs('slack', 'urgent', 'calm'));
    });

    it('lets what was timed go first, of those that promise alike', () => {
      const answer = whatIf([aReach('untimed', { each: UNTIMED }), aReach('timed')], SEOUL, WORLD);
      expect(answer.services.map(({ title }) => title)).toEqual(['timed', 'untimed']);
      expect(answer).toMatchObject({ totalSeconds: 600, unknownTimes: 1 });
    });

    it('does not claim to know when something is back that waits for what is not known', () => {
      const reaches = [
        aReach('db', { each: UNTIMED }),
        aReach('shop', { dependsOn: refs('db'), rtoSeconds: 5 * MINUTE }),
        aReach('behind', { rtoSeconds: 8 * HOUR }),
        aReach('apart', { each: { targets: [aTarget('tokyo-2')] } }),
      ];
      const answer = whatIf(reaches, SEOUL, WORLD);
      expect(answer).toMatchObject({ unknownTimes: 3, totalSeconds: 600, criticalPath: refs('apart') });
      expect(fateIn(answer, 'db')).toMatchObject({ startSeconds: 0, fate: 'beyond-promise' });
      expect(fateIn(answer, 'db').atLeastSeconds).toBeUndefined();
      for (const name of ['db', 'shop', 'behind']) expect(fateIn(answer, name).endSeconds).toBeUndefined();
      for (const name of ['shop', 'behind']) {
        expect(fateIn(answer, name).startSeconds).toBeUndefined();
        expect(saidOf(fateIn(answer, name)).slice(0, 2)).toEqual([
          expect.stringContaining('waits for a restore that was never timed'),
          name === 'shop' ? 'Not before 10 min, and promised after 5 min.' : 'Not before 10 min.',
        ]);
      }
      // Tokyo restores two of them that are known, one after the other.
      expect(answer.atLeastSeconds).toBe(1200);
      expect(headlineOf(reaches, SEOUL)).toBe('Losing seoul, 4 of 4 services come back; of 3 it is not known when.');
    });

    it('restores together what depends on each other, and lets none work before the last', () => {
      const answer = whatIf(
        [
          aReach('a', { dependsOn: refs('b'), each: took(60), rtoSeconds: 120 }),
          aReach('b', { dependsOn: refs('a'), each: { ...took(600), targets: [aTarget('tokyo-2')] } }),
        ],
        SEOUL,
        WORLD,
      );
      expect(fateIn(answer, 'a')).toMatchObject({
        startSeconds: 0,
        endSeconds: 60,
        waitsFor: [],
        fate: 'beyond-promise',
      });
      expect(saidOf(fateIn(answer, 'a'))).toEqual([
        'Back after 10 min, and promised after 2 min.',
        'It works when these are back as well, after 10 min: b.',
      ]);
      expect(fateIn(answer, 'b').fate).toBe('within-promise');
    });

    it('waits through a service that is only held up', () => {
      const between = aReach('between', { homes: [aHome('tokyo-1')], points: [], dependsOn: refs('db') });
      const answer = whatIf([aReach('shop', { dependsOn: refs('between') }), between, aReach('db')], SEOUL, WORLD);
      expect(fateIn(answer, 'shop')).toMatchObject({ startSeconds: 600, waitsFor: refs('db') });
      expect(answer.services).toHaveLength(2);
    });
  });

  describe('what does not come back', () => {
    const between = aReach('between', { homes: [aHome('tokyo-1')], points: [], dependsOn: refs('ledger') });
    const reaches = [
      aReach('ledger', { each: LOST }),
      aReach('payment', { dependsOn: refs('ledger') }),
      aReach('shop', { dependsOn: refs('between') }),
      between,
      aReach('gone', { dependsOn: refs('ledger'), each: LOST }),
      aReach('after', { dependsOn: refs('gone') }),
    ];

    it('takes down with it what depends on it, near and far', () => {
      const answer = whatIf(reaches, SEOUL, WORLD);
      expect(fateIn(answer, 'ledger').takesDown).toEqual(refs('payment', 'between', 'shop', 'after'));
      expect(fateIn(answer, 'gone').takesDown).toEqual(refs('after'));
      expect(fateIn(answer, 'payment')).toMatchObject({ fate: 'beyond-promise', startSeconds: 0 });
      expect(saidOf(fateIn(answer, 'shop'))).toEqual([
        'It comes back, and does not work without ledger, which does not.',
      ]);
      expect(headlineOf(reaches, SEOUL)).toContain(
        '3 of 5 services come back, the last after 30 min, but 3 of them cannot work without others that do not, or may not',
      );
    });

    it('leaves in doubt what depends on it, where that is not known', () => {
      const unseen = aReach('ledger', { each: { ...LOST, verdict: 'unknown' } });
      const answer = whatIf([unseen, aReach('payment', { dependsOn: refs('ledger') })], SEOUL, WORLD);
      expect(saidOf(fateIn(answer, 'payment'))).toEqual([
        'It comes back; whether it works is not known, because that of ledger is not.',
      ]);
      expect(fateIn(answer, 'ledger').takesDown).toEqual(refs('payment'));
    });

    it.each([
      ['what was never judged', refs('new')],
      ['nobody knows what', undefined],
    ])('may have taken down what goes on and depends on %s', (_, dependsOn) => {
      const proxy = aReach('proxy', { homes: [aHome('tokyo-1')], dependsOn });
      const answer = whatIf([proxy, aReach('payment', { dependsOn: refs('proxy') })], SEOUL, WORLD);
      expect(fateIn(answer, 'payment').fate).toBe('beyond-promise');
      expect(saidOf(fateIn(answer, 'payment'))).toEqual([
        'It comes back; whether it works is not known, because that of proxy is not.',
      ]);
    });

    it('stands after what does, worst first', () => {
      const answer = whatIf(
        [
          aReach('exposed', {
            homes: [aHome('tokyo-1')],
            points: [aPoint('near'), aPoint('far', { at: ago(2 * DAY) })],
          }),
          aReach('unknown', { each: { ...LOST, verdict: 'unknown' } }),
          aReach('loose', { each: LOST, rtoSeconds: undefined }),
          aReach('tight', { each: LOST }),
          aReach('back'),
        ],
        SEOUL,
        WORLD,
      );
      expect(answer.services.map(({ title }) => title)).toEqual(['back', 'tight', 'loose', 'unknown', 'exposed']);
    });

    it('is helped by what is against that loss, but not where there is nothing to restore', () => {
      const remedy = (code: string) => ({ statement: { code } });
      const remedies = { cluster: remedy('share'), region: remedy('elsewhere') };
      const scopes = [aScope('namespace'), aScope('cluster', LOST), aScope('region', LOST)];
      const homes = [aHome('seoul-1', { scopes })];
      const kept = aReach('kept', { homes, remedy: remedy('first'), remedies });
      const bare = { ...kept, homes: [aHome('seoul-1', { each: LOST })] };
      const codeIn = (reach: ServiceReach, loss: Loss) =>
        whatIf([reach], loss, WORLD).services[0].remedy?.statement.code;
      expect(codeIn(kept, SEOUL)).toBe('elsewhere');
      expect(codeIn(kept, SEOUL_1)).toBe('share');
      expect(codeIn(bare, SEOUL)).toBe('first');
    });
  });

  describe('what the caller may not see', () => {
    const reaches = [
      aReach('secret', { dependsOn: refs('base'), each: took(1200) }),
      aReach('base'),
      aReach('open', { dependsOn: refs('secret') }),
      aReach('secret-lost', { each: LOST }),
      aReach('hurt', { dependsOn: refs('secret-lost') }),
      aReach('lost', { each: LOST }),
      aReach('secret-hurt', { dependsOn: refs('lost', 'secret-new') }),
      aReach('odd', { dependsOn: refs('secret-new') }),
    ];
    const answer = whatIf(reaches, SEOUL, { ...WORLD, isVisible: ref => !ref.includes('secret') });

    it('takes its time, is counted, and is named nowhere', () => {
      expect(JSON.stringify(answer)).not.toContain('secret');
      expect(answer.hidden).toBe(3);
      expect(answer.counts).toMatchObject({ lost: 2 });
      expect(fateIn(answer, 'open').startSeconds).toBeGreaterThanOrEqual(1800);
      expect(saidOf(fateIn(answer, 'hurt'))[0]).toContain('that you may not see');
      expect(saidOf(fateIn(answer, 'odd'))).toEqual(['It depends on something that you may not see.']);
    });
  });

  it('says that nothing is hit', () => {
    expect(headlineOf([], SEOUL)).toBe('Nothing that is known depends on seoul.');
    expect(whatIf([], SEOUL, WORLD)).toMatchObject({ totalSeconds: undefined, assessedAt: undefined, services: [] });
  });

  it('speaks of many at once, in both languages', () => {
    const reaches = [aReach('a'), aReach('b'), aReach('c', { each: LOST })];
    expect(headlineOf(reaches, SEOUL)).toBe('Losing seoul, 2 of 3 services come back. The last is back after 20 min.');
    expect(headlineOf(reaches, SEOUL, 'ko')).toBe(
      'seoul 장애 시 서비스 3개 중 2개가 복구됩니다. 마지막 서비스까지 20분 걸립니다.',
    );
    const gone = [aReach('a', { each: LOST }), aReach('b', { each: LOST })];
    expect(headlineOf(gone, SEOUL)).toBe('Losing seoul, none of 2 services comes back.');
  });

  it.each<[string, Loss, Parameters<typeof aReach>[1], string]>([
    ['would come back', SEOUL, {}, 'unknown'],
    ['would not come back', SEOUL, { each: LOST }, 'lost'],
    ['goes on', FAR, { points: [aPoint('near'), aPoint('far')] }, 'unknown'],
    ['goes on without anything', FAR, {}, 'unprotected'],
  ])('does not rely on a verdict that holds no longer, that a service %s', (_, loss, more, fate) => {
    const answer = whatIf([aReach('stale', { ...more, hasLapsed: true })], loss, WORLD);
    expect(fateIn(answer, 'stale').fate).toBe(fate);
    const isSaid = saidOf(fateIn(answer, 'stale')).some(each => each.startsWith('It was last judged'));
    expect(isSaid).toBe(fate === 'unknown');
  });

  it('is as old as the oldest verdict that it comes from', () => {
    const reaches = [
      aReach('a'),
      aReach('b', { assessedAt: ago(HOUR) }),
      aReach('c', { homes: [aHome('tokyo-1')], assessedAt: ago(2 * DAY) }),
    ];
    expect(whatIf(reaches, SEOUL, WORLD).assessedAt).toBe(ago(HOUR));
  });

  it('calls clusters and locations as people do', () => {
    const world = { ...WORLD, clusters: [aCluster('seoul-1', { title: 'Seoul' })] };
    expect(whatIf([], SEOUL_1, world).title).toBe('Seoul');
    expect(whatIf([], { kind: 'namespace', cluster: 'seoul-1', namespace: 'shop' }, world).title).toBe('Seoul/shop');
    expect(whatIf([], FAR, world).title).toBe('far');
  });
});
