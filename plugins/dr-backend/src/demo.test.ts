import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Assessment,
  CountedPage,
  DisruptionScope,
  Fate,
  Overview,
  Page,
  Readiness,
  RecoverabilityVerdict,
  RuleMark,
  ServiceSummary,
  Transition,
  WhatIfPage,
} from '@backstage-dr/plugin-dr-common';
import { DemoClusters, startDemoClusters } from '@internal/demo-clusters';
import { DrBackend, sentencesOf } from './__testUtils__/DrBackend';
import { readDemoConfig, readDemoServices } from './__testUtils__/readDemo';
import { testDatabases } from './__testUtils__/testDatabases';

const WAIT_MS = 120_000;

const databases = testDatabases();

interface Shown {
  readiness: Readiness;
  /** After the loss of a namespace, a cluster, a region. */
  survives: [RecoverabilityVerdict, RecoverabilityVerdict, RecoverabilityVerdict];
  says: string[];
}

const EVERYTHING: Shown['survives'] = ['recoverable', 'recoverable', 'recoverable'];
const NOTHING: Shown['survives'] = ['not-recoverable', 'not-recoverable', 'not-recoverable'];
const UNKNOWN: Shown['survives'] = ['unknown', 'unknown', 'unknown'];

const SHOWN: Record<string, Shown> = {
  payment: {
    readiness: 'not-ready',
    survives: EVERYTHING,
    says: ['the promise is to lose nothing: backups alone cannot keep that', 'All of it runs in Tokyo.'],
  },
  order: {
    readiness: 'ready',
    survives: EVERYTHING,
    says: ['back in Tokyo in 6 min', 'Tokyo keeps what warm-standby promises', 'Nothing can be changed or deleted'],
  },
  'back-office': { readiness: 'at-risk', survives: EVERYTHING, says: ['back-office loses up to'] },
  development: { readiness: 'ready', survives: EVERYTHING, says: ['The strategy is backup-restore.'] },
  'product-search': {
    readiness: 'ready',
    survives: ['recoverable', 'recoverable', 'not-recoverable'],
    says: ['Storage location seoul-local lies in ap-northeast-2 and is lost together with it.', 'back in Tokyo'],
  },
  'media-library': {
    readiness: 'at-risk',
    survives: ['recoverable', 'not-recoverable', 'not-recoverable'],
    says: ['if cluster Seoul were lost, it would not come back', 'its snapshot lives in the storage of Seoul'],
  },
  receipts: {
    readiness: 'not-ready',
    survives: NOTHING,
    says: ['Receipts would come back without all of its data', 'Velero skipped it'],
  },
  checkout: {
    readiness: 'at-risk',
    survives: EVERYTHING,
    says: ['Pricing would not come back as promised', 'Pricing may be down for 12 h, and this service only for 4 h'],
  },
  basket: {
    readiness: 'at-risk',
    survives: EVERYTHING,
    says: ['It failed in part; its one error is not about this service.'],
  },
  wishlist: {
    readiness: 'not-ready',
    survives: EVERYTHING,
    says: ['It failed in part, and its errors are about this service: resource: /statefulsets name: /wishlist-db'],
  },
  shipping: { readiness: 'not-ready', survives: EVERYTHING, says: ['They wait for each other'] },
  inventory: { readiness: 'not-ready', survives: EVERYTHING, says: ['They wait for each other'] },
  pricing: { readiness: 'not-ready', survives: NOTHING, says: ['It excludes the namespace retail-pricing.'] },
  'gift-card': { readiness: 'unknown', survives: UNKNOWN, says: ['Nothing tells where it runs.'] },
  ledger: { readiness: 'unknown', survives: UNKNOWN, says: ['Legacy data centre does not let us read'] },
  'lab-notebook': { readiness: 'not-ready', survives: NOTHING, says: ['Jeju lab has no Velero.'] },
  // The last one to be waited for: it takes a while until silence is believed.
  'store-kiosk': {
    readiness: 'unknown',
    survives: EVERYTHING,
    says: ['If it is lost, Store kiosk can be restored into Seoul now', 'has been silent since'],
  },
};

/** Some of those that meet a fate; none: nobody does. */
const LOSSES: Record<string, { fates: Partial<Record<Fate, string[]>>; says: string }> = {
  'region:ap-northeast-2': {
    fates: {
      lost: ['media-library', 'pricing', 'product-search', 'receipts'],
      unprotected: ['store-kiosk'],
      unknown: ['gift-card'],
      'beyond-promise': ['back-office', 'checkout', 'payment', 'wishlist'],
    },
    says: 'It comes back, and does not work without Pricing, which does not.',
  },
  'cluster:seoul-1': {
    fates: { lost: ['media-library', 'pricing', 'receipts'], 'beyond-promise': ['checkout', 'product-search'] },
    says: 'Losing Seoul, 15 of 21 services come back',
  },
  'cluster:tokyo-1': {
    fates: { lost: [], unprotected: [], exposed: ['order', 'payment'], unknown: ['gift-card'] },
    says: 'services go on running, and are not protected as promised, or will not be for long.',
  },
  'velero:tokyo-1': {
    fates: { exposed: ['order', 'payment'] },
    says: 'It could be restored only into Tokyo, if its own cluster or region were lost.',
  },
  'namespace:jeju-lab/notebooks': {
    fates: { lost: ['lab-notebook'] },
    says: 'Losing Jeju lab/notebooks, the one service there does not come back.',
  },
};

/** What the demo is there to show is what the product says of it, read and judged from end to end. */
describe('the demo', () => {
  let stateDir: string;
  let demo: DemoClusters;
  let dr: DrBackend;
  const services = readDemoServices().map(({ kind, metadata }) => ({ kind, name: metadata.name }));

  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'dr-demo-'));
    demo = await startDemoClusters({ stateDir: join(stateDir, 'clusters'), historyDays: 9 });
    const { clusters, ...config } = readDemoConfig({
      DR_DEMO_STATE: stateDir,
      DR_DEMO_STORE: new URL(demo.storageUrl).host,
    });
    const knex = await databases.init('SQLITE_3');
    dr = await DrBackend.start({
      clusters,
      entities: readDemoServices(),
      knex,
      // Nobody wants to wait until a cluster is believed to be silent.
      config: { ...config, follow: { staleAfter: '30s' } },
    });
  });
  afterAll(async () => {
    await dr?.stop();
    await demo?.stop();
    await rm(stateDir, { recursive: true, force: true });
  });

  it.each(Object.keys(SHOWN))('shows with %s what it is there to show', async name => {
    const expected = SHOWN[name];
    const deadline = Date.now() + WAIT_MS;
    let shown = shownBy(await dr.assess(name), expected);
    while (!isSame(shown, expected) && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 500));
      shown = shownBy(await dr.assess(name), expected);
    }
    expect(shown).toEqual(expected);
  });

  it('counts in the view of all services what it says of each of them', async () => {
    const [told, counted] = await eventuallySame(async () => {
      const { total, readiness, levels } = await overview();
      const assessments = await Promise.all(services.map(({ name, kind }) => dr.assess(name, kind)));
      const perReadiness = { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 };
      const perLevel = [0, 0, 0, 0, 0];
      for (const assessment of assessments) {
        perReadiness[assessment.readiness] += 1;
        perLevel[assessment.level] += 1;
      }
      return [
        { total, readiness, levels },
        { total: assessments.length, readiness: perReadiness, levels: perLevel },
      ];
    });
    expect(told).toEqual(counted);
  });

  it('says which rule fails most, and has as many services fail it', async () => {
    const [told, listed] = await eventuallySame(async () => {
      const { rules } = await overview();
      const [most] = rules;
      const { body } = await dr.get<CountedPage<ServiceSummary>>(`/v1/services?rule=${most.rule}&limit=200`);
      const failing = body.items.filter(({ marks }) => marks.some(isFailOf(most.rule)));
      return [
        { fail: most.fail, max: most.fail, listed: body.totalCount },
        {
          fail: failing.length,
          max: Math.max(...rules.map(({ fail }) => fail)),
          listed: most.fail + most.unknown,
        },
      ];
    });
    expect(told).toEqual(listed);
  });

  it.each(Object.entries(LOSSES))('says what becomes of its services without %s', async (lost, expected) => {
    const [told] = await eventuallySame(async () => {
      const { body } = await dr.get<WhatIfPage>(`/v1/what-if?limit=200&lost=${lost}`);
      const namesOf = (fate: string) =>
        body.services.filter(each => each.fate === fate).map(({ entityRef }) => entityRef.split('/')[1]);
      const fates = Object.entries(expected.fates).map(([fate, names]) => [
        fate,
        names.length === 0 ? namesOf(fate) : names.filter(name => namesOf(fate).includes(name)),
      ]);
      const said = sentencesOf(body);
      const isSaid = said.some(sentence => sentence.includes(expected.says));
      return [{ fates: Object.fromEntries(fates), says: isSaid ? expected.says : said }, expected];
    });
    expect(told).toEqual(expected);
  });

  it('remembers when a verdict has changed, and which rule it was', async () => {
    // All of its backups lie there.
    demo.controls.setLocationReachable('seoul-1', 'seoul-local', false);
    const deadline = Date.now() + WAIT_MS;
    let items: Transition[] = [];
    while (items[0]?.to !== 'not-ready' && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 500));
      const answer = await dr.get<Page<Transition>>('/v1/services/component/default/product-search/transitions');
      items = answer.body.items;
    }
    expect(items[0].to).toBe('not-ready');
    expect(items.flatMap(({ failing }) => failing)).toContain('storage-healthy');
    // Each begins where the one before it, which is told after it, ended.
    expect(items.map(({ from }) => from)).toEqual([...items.slice(1).map(({ to }) => to), undefined]);
  });

  async function overview(): Promise<Overview> {
    const { body } = await dr.get<Overview>('/v1/overview');
    return body;
  }
});

function isFailOf(rule: string) {
  return (mark: RuleMark) => mark.rule === rule && mark.outcome === 'fail';
}

/** Clusters, and verdicts on what is in them, move on while one asks. */
async function eventuallySame(ask: () => Promise<[unknown, unknown]>): Promise<[unknown, unknown]> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const [one, other] = await ask();
    if (JSON.stringify(one) === JSON.stringify(other) || Date.now() > deadline) return [one, other];
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

/** What of the expected sentences is said; all that is said when one of them is not. */
function shownBy(assessment: Assessment, { says }: Shown): Shown {
  const said = sentencesOf(assessment);
  const isSaid = (part: string) => said.some(sentence => sentence.includes(part));
  return {
    readiness: assessment.readiness,
    survives: [verdictOn(assessment, 'namespace'), verdictOn(assessment, 'cluster'), verdictOn(assessment, 'region')],
    says: says.every(isSaid) ? says : said,
  };
}

function verdictOn({ recoverability }: Assessment, scope: DisruptionScope): RecoverabilityVerdict {
  return recoverability.find(each => each.scope === scope)?.verdict ?? 'unknown';
}

function isSame(one: Shown, other: Shown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
