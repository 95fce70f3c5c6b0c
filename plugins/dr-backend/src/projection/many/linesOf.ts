import { RowsPart } from './ServiceRows';

/** A row of a {@link RowsPart}. @internal */
export interface RowLine<Head> {
  head: Head;
  /** JSON. */
  body: string;
}

/**
 * The rows of an answer.
 *
 * @typeParam Head - what the question says that rows are chosen by
 * @internal
 */
export function linesOf<Head extends unknown[]>(parts: readonly RowsPart[]): Array<RowLine<Head>> {
  return parts.flatMap(({ texts }) => texts.flatMap(text => text.split('\n').map(line => lineOf<Head>(line))));
}

/** JSON has neither tabs nor line breaks but as escapes. */
function lineOf<Head>(line: string): RowLine<Head> {
  const tab = line.indexOf('\t');
  return { head: JSON.parse(line.slice(0, tab)), body: line.slice(tab + 1) };
}
