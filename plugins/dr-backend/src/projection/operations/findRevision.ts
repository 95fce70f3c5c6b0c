import { Knex } from 'knex';
import { DbBigInt, RevisionRow, REVISIONS_TABLE } from '../tables';
import { RevisionOf } from '../FactStore';
import { ANY_TOPIC, namespaceTopic, WORKLOADS_TOPIC } from '../Touched';

/** Topics that concern a service in some namespaces. */
function topicsFor(namespaces: readonly string[]): string[] {
  return [ANY_TOPIC, WORKLOADS_TOPIC, ...new Set(namespaces.map(namespaceTopic))];
}

/**
 * Counters only grow and are never deleted, so that their number and sum change whenever one of them does.
 * @internal
 */
export async function findRevision(knex: Knex, namespaces: readonly string[]): Promise<string> {
  const [row]: Array<{ number: DbBigInt; total: DbBigInt | null }> = await knex(REVISIONS_TABLE)
    .whereIn('topic', topicsFor(namespaces))
    .count({ number: '*' })
    .sum({ total: 'revision' });
  return revisionText(Number(row.number), Number(row.total ?? 0));
}

interface Counter {
  number: number;
  total: number;
}

const NOTHING: Counter = { number: 0, total: 0 };

/** Reads all counters at once, for who asks about many services. @internal */
export async function findRevisions(knex: Knex): Promise<RevisionOf> {
  const rows = await knex<RevisionRow>(REVISIONS_TABLE).select();
  const topics = new Map<string, Counter>();
  const anyIn = new Map<string, Counter>();
  for (const { topic, cluster, revision } of rows) {
    const { number, total } = topics.get(topic) ?? NOTHING;
    topics.set(topic, { number: number + 1, total: total + Number(revision) });
    if (topic === ANY_TOPIC) anyIn.set(cluster, { number: 1, total: Number(revision) });
  }
  return ({ namespaces, clusters, workloads = true }) => {
    let number = 0;
    let total = 0;
    const add = (counter: Counter = NOTHING) => {
      number += counter.number;
      total += counter.total;
    };
    for (const namespace of new Set(namespaces)) add(topics.get(namespaceTopic(namespace)));
    if (workloads) add(topics.get(WORKLOADS_TOPIC));
    if (clusters) for (const cluster of new Set(clusters)) add(anyIn.get(cluster));
    else add(topics.get(ANY_TOPIC));
    return revisionText(number, total);
  };
}

function revisionText(number: number, total: number): string {
  return `${number}:${total}`;
}
