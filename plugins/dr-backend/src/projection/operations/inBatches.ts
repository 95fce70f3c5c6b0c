/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535; short statements are planned faster too. */
const BATCH_SIZE = 500;

/**
 * Runs a statement for some hundreds of values at a time, one after the other.
 *
 * @returns the answers, in order
 * @internal
 */
export async function inBatches<Value, Answer>(
  values: readonly Value[],
  run: (batch: Value[]) => PromiseLike<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < values.length; start += BATCH_SIZE) {
    answers.push(await run(values.slice(start, start + BATCH_SIZE)));
  }
  return answers;
}
