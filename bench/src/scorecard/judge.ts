import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_JUDGEMENT_SETTINGS, DEFAULT_SCOPE, instantOf } from '@backstage-dr/plugin-dr-common';
import { AssessAll } from '@backstage-dr/plugin-dr-backend/src/assessment/AssessAll';
import { AssessChanged } from '@backstage-dr/plugin-dr-backend/src/assessment/AssessChanged';
import { AssessServices } from '@backstage-dr/plugin-dr-backend/src/assessment/AssessServices';
import { DatabaseAssessmentStore } from '@backstage-dr/plugin-dr-backend/src/assessment/DatabaseAssessmentStore';
import { createJudges } from '@backstage-dr/plugin-dr-backend/src/assessment/judging/createJudges';
import { ServiceFactsReader } from '@backstage-dr/plugin-dr-backend/src/assessment/ServiceFactsReader';
import { TellingAssessmentStore } from '@backstage-dr/plugin-dr-backend/src/assessment/TellingAssessmentStore';
import { DependencyGraph } from '@backstage-dr/plugin-dr-backend/src/dependencies/DependencyGraph';
import { DependencyReader } from '@backstage-dr/plugin-dr-backend/src/dependencies/DependencyReader';
import { DatabaseFactStore } from '@backstage-dr/plugin-dr-backend/src/projection/DatabaseFactStore';
import { DatabaseProjection } from '@backstage-dr/plugin-dr-backend/src/projection/DatabaseProjection';
import { OBJECT_PARSER } from '@backstage-dr/plugin-dr-backend/src/projection/ObjectParser';
import { CatalogEntities } from '@backstage-dr/plugin-dr-backend/src/service/CatalogEntities';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { percentile } from '../statistics';
import { Results, ScorecardWorld } from './ScorecardWorld';
import { worldBackup, worldService } from './world';

const WHOLE_BUDGET_SECONDS = 5;
const VISIBLE_BUDGET_MS = 1000;
const IDLE_BUDGET_MS = 300;
/** Passes over all services; on a shared machine one alone says little. */
const PASSES = 5;
const { signal } = new AbortController();

/** What judges in a backend, over a world; the catalog is in memory. */
async function judgingOf({ knex, clusterConfigs: clusters, entities, nowMs }: ScorecardWorld) {
  // The world stays as fresh as it was filled, however long measuring takes.
  const startedAt = performance.now();
  const now = () => nowMs + Math.min(30_000, Math.round(performance.now() - startedAt));
  const logger = mockServices.rootLogger({ level: 'warn' });
  const scope = DEFAULT_SCOPE;
  const catalog = catalogServiceMock({ entities });
  const known = new CatalogEntities({ catalog, auth: mockServices.auth(), scope, now });
  const store = DatabaseFactStore.create({ knex });
  const verdicts = DatabaseAssessmentStore.create({ knex });
  const summaries = new TellingAssessmentStore(verdicts);
  const graph = new DependencyGraph({ entities: known, scope, now });
  const dependencies = new DependencyReader({ graph, summaries, logger });
  const reader = new ServiceFactsReader({ store, clusters, dependencies, now });
  const judges = createJudges({ knex, settings: DEFAULT_JUDGEMENT_SETTINGS, logger });
  const services = new AssessServices({ reader, judges, summaries, settings: DEFAULT_JUDGEMENT_SETTINGS, logger, now });
  const judging = { entities: known, reader, store, summaries, services, logger, now };
  return {
    now,
    judges,
    summaries,
    catalog,
    assessAll: new AssessAll(judging),
    assessChanged: new AssessChanged({ ...judging, index: verdicts }),
    projection: await DatabaseProjection.create({ knex, parser: OBJECT_PARSER }),
  };
}

/**
 * Times a judgement of all services, a pass that has nothing to do, and how long it takes until a changed Backup shows in
 * the stored verdict of its service.
 *
 * @param samples - Backups that change, one after the other
 */
export async function measureJudgement(world: ScorecardWorld, results: Results, samples: number): Promise<void> {
  const judging = await judgingOf(world);
  results.add('all services judged and stored, by threads that are new', (await wholeMs(world, judging)) / 1000, 's');
  // The first verdicts on services tell those that depend on them something new.
  await judging.assessAll.run(signal);
  const passes: number[] = [];
  while (passes.length < PASSES) passes.push(await wholeMs(world, judging));
  results.add('all services judged and stored, p50', percentile(passes, 0.5) / 1000, 's', WHOLE_BUDGET_SECONDS);

  const streamMs = await timed(async () => {
    const credentials = await mockServices.auth().getOwnServiceCredentials();
    let count = 0;
    for await (const page of judging.catalog.streamEntities({ query: DEFAULT_SCOPE }, { credentials })) {
      count += page.length;
    }
    if (count !== world.services) throw new Error(`The catalog has ${count} services instead of ${world.services}`);
  });
  const idleMs = await timed(async () => {
    const judged = await judging.assessAll.run(signal);
    if (judged > 0) throw new Error(`${judged} services were judged, and nothing had changed`);
  });
  results.add('a pass with nothing to do, beside what the catalog takes', idleMs - streamMs, 'ms', IDLE_BUDGET_MS);

  const visible = await visibleMs(world, judging, samples);
  judging.judges.stop();
  results.add('from a changed Backup to the verdict, p50', percentile(visible, 0.5), 'ms');
  results.add('from a changed Backup to the verdict, p95', percentile(visible, 0.95), 'ms', VISIBLE_BUDGET_MS);
}

async function wholeMs({ knex, services }: ScorecardWorld, { assessAll }: Awaited<ReturnType<typeof judgingOf>>) {
  await knex('dr_assessments').update({ fingerprint: '' });
  return timed(async () => {
    const judged = await assessAll.run(signal);
    if (judged !== services) throw new Error(`${judged} of ${services} services were judged`);
  });
}

async function visibleMs(
  { services, clusters, nowMs }: ScorecardWorld,
  { assessChanged, projection, summaries, now }: Awaited<ReturnType<typeof judgingOf>>,
  samples: number,
): Promise<number[]> {
  const stop = new AbortController();
  const stopTouching = projection.onTouched(touched => assessChanged.touch(touched));
  await assessChanged.round(stop.signal);
  const run = assessChanged.run(stop.signal, { startMs: 0 });
  const elapsed: number[] = [];
  const found = Array.from({ length: services }, (_, index) => worldService((index * 97) % services, clusters));
  for (const [sample, service] of found
    .filter(({ trait }) => trait === 'well')
    .slice(0, samples)
    .entries()) {
    const entityRef = `component:default/${service.name}`;
    const resourceVersion = `changed-${sample}`;
    const made = worldBackup(service, nowMs - 60_000 - sample * 1000);
    const judged = new Promise<void>(resolve => {
      const stopHearing = summaries.onStored(refs => {
        if (!refs.includes(entityRef)) return;
        stopHearing();
        resolve();
      });
    });
    const startedAt = performance.now();
    await projection.applyChanges({
      cluster: service.home,
      kind: 'Backup',
      changes: [{ type: 'upsert', object: { ...made, resourceVersion } }],
      after: '5',
      at: instantOf(now()),
    });
    await judged;
    elapsed.push(performance.now() - startedAt);
  }
  stop.abort();
  stopTouching();
  await run;
  return elapsed;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
