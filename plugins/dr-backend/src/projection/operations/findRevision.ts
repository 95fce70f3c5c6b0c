import { Knex } from 'knex';
import { DbBigInt, RevisionRow, REVISIONS_TABLE } from '../tables';
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

/** Reads all counters at once, for who asks about many services. @internal */
export async function findRevisions(knex: Knex): Promise<(namespaces: readonly string[]) => string> {
  const rows = await knex<RevisionRow>(REVISIONS_TABLE).select();
  const topics = new Map<string, { number: number; total: number }>();
  for (const { topic, revision } of rows) {
    const { number, total } = topics.get(topic) ?? { number: 0, total: 0 };
    topics.set(topic, { number: number + 1, total: total + Number(revision) });
  }
  return namespaces => {
    const found = topicsFor(namespaces).flatMap(topic => topics.get(topic) ?? []);
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    return revisionText(sum(found.map(each => each.number)), sum(found.map(each => each.total)));
  };
}

function revisionText(number: number, total: number): string {
  return `${number}:${total}`;
}
