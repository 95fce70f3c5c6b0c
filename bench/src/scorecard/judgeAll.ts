import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_JUDGEMENT_SETTINGS, DEFAULT_SCOPE } from '@backstage-dr/plugin-dr-common';
import { AssessAll } from '@backstage-dr/plugin-dr-backend/src/assessment/AssessAll';
import { AssessServices } from '@backstage-dr/plugin-dr-backend/src/assessment/AssessServices';
import { DatabaseAssessmentStore } from '@backstage-dr/plugin-dr-backend/src/assessment/DatabaseAssessmentStore';
import { createJudges } from '@backstage-dr/plugin-dr-backend/src/assessment/judging/createJudges';
import { ServiceFactsReader } from '@backstage-dr/plugin-dr-backend/src/assessment/ServiceFactsReader';
import { DependencyGraph } from '@backstage-dr/plugin-dr-backend/src/dependencies/DependencyGraph';
import { DependencyReader } from '@backstage-dr/plugin-dr-backend/src/dependencies/DependencyReader';
import { DatabaseFactStore } from '@backstage-dr/plugin-dr-backend/src/projection/DatabaseFactStore';
import { CatalogEntities } from '@backstage-dr/plugin-dr-backend/src/service/CatalogEntities';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ScorecardWorld } from './ScorecardWorld';

/** Judges every service that is not judged yet, as the background task does, and says how many those were. */
export async function judgeAll({ knex, clusterConfigs, entities, nowMs }: ScorecardWorld): Promise<number> {
  const now = () => nowMs;
  const logger = mockServices.rootLogger({ level: 'warn' });
  const scope = DEFAULT_SCOPE;
  const known = new CatalogEntities({
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    scope,
    now,
  });
  const store = DatabaseFactStore.create({ knex });
  const summaries = DatabaseAssessmentStore.create({ knex });
  const graph = new DependencyGraph({ entities: known, scope, now });
  const dependencies = new DependencyReader({ graph, summaries, logger });
  const reader = new ServiceFactsReader({ store, clusters: clusterConfigs, dependencies, now });
  const judges = createJudges({ knex, settings: DEFAULT_JUDGEMENT_SETTINGS, logger });
  const services = new AssessServices({ reader, judges, summaries, settings: DEFAULT_JUDGEMENT_SETTINGS, logger, now });
  const assessAll = new AssessAll({ entities: known, reader, summaries, services });
  try {
    return await assessAll.run(new AbortController().signal);
  } finally {
    judges.stop();
  }
}
