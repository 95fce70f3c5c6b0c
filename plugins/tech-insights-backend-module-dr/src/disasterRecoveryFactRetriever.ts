import { FactRetriever, FactRetrieverContext, TechInsightFact } from '@backstage-community/plugin-tech-insights-node';
import { DrClient } from '@backstage-dr/plugin-dr-common';
import { factsOf } from './factsOf';
import { schema } from './schema';

/** The most that the API gives at once. */
const PAGE_SIZE = 200;

/**
 * Reads how every service in scope was judged last from the `dr` plugin, over its HTTP contract, as the backend itself: facts
 * are of all services, whoever may see them.
 *
 * @remarks
 * When the plugin does not answer, the run fails and the facts of the last one stay; `assessedAt` tells how old they are.
 *
 * @public
 */
export const disasterRecoveryFactRetriever: FactRetriever = {
  id: 'disasterRecoveryFactRetriever',
  version: '0.1.0',
  title: 'Disaster recovery',
  description: 'Whether services would come back, what they would lose, and which rules they fail',
  // The catalog module of the dr plugin marks all that are in scope.
  entityFilter: { 'metadata.annotations.backstage-dr.io/service': 'true' },
  schema,
  handler: retrieve,
};

async function retrieve({ discovery, auth }: FactRetrieverContext): Promise<TechInsightFact[]> {
  const client = new DrClient({ discoveryApi: discovery });
  const facts = new Map<string, TechInsightFact>();
  let cursor: string | undefined;
  do {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'dr',
    });
    const page = await client.getServices({ orderBy: 'title', limit: PAGE_SIZE, cursor }, { token });
    // One that moved while the pages were read comes twice.
    for (const summary of page.items) facts.set(summary.entityRef, factsOf(summary, Date.now()));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return [...facts.values()];
}
