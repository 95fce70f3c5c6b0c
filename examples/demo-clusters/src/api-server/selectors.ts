import { badRequest } from './ApiError';
import { KubernetesObject } from './KubernetesObject';

/** @internal */
export type ObjectFilter = (object: KubernetesObject) => boolean;

/**
 * Reads the `labelSelector` of a query: `a=b,c!=d,e in (f,g),h notin (i),j,!k`; `undefined` when it selects everything.
 *
 * @throws ApiError 400 for text that is no selector.
 * @internal
 */
export function parseLabelSelector(text: string | undefined): ObjectFilter | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const terms = splitTerms(text).map(parseTerm);
  return object => terms.every(matches => matches(object.metadata.labels ?? {}));
}

/**
 * Reads the `fieldSelector` of a query, which may name `metadata.name` and `metadata.namespace`.
 *
 * @throws ApiError 400 for any other field.
 * @internal
 */
export function parseFieldSelector(text: string | undefined): ObjectFilter | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const terms = text.split(',').map(term => {
    const match = /^(metadata\.name|metadata\.namespace)(==|!=|=)(.*)$/.exec(term.trim());
    if (!match) throw badRequest(`field label not supported: ${term.split(/[!=]/)[0]}`);
    const field = match[1] === 'metadata.name' ? ('name' as const) : ('namespace' as const);
    return { field, equal: match[2] !== '!=', value: match[3] };
  });
  return object => terms.every(({ field, equal, value }) => ((object.metadata[field] ?? '') === value) === equal);
}

type LabelTest = (labels: Record<string, string>) => boolean;

function splitTerms(text: string): string[] {
  // A comma inside parentheses separates values, not terms.
  return text
    .split(/,(?![^(]*\))/)
    .map(term => term.trim())
    .filter(term => term !== '');
}

function parseTerm(term: string): LabelTest {
  const set = /^([\w./-]+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(term);
  if (set) {
    const values = new Set(set[3].split(',').map(value => value.trim()));
    const wanted = set[2] === 'in';
    return labels => (labels[set[1]] !== undefined && values.has(labels[set[1]])) === wanted;
  }
  const equality = /^([\w./-]+)\s*(==|!=|=)\s*([\w.-]*)$/.exec(term);
  if (equality) return labels => (labels[equality[1]] === equality[3]) === (equality[2] !== '!=');
  const existence = /^(!?)\s*([\w./-]+)$/.exec(term);
  if (existence) return labels => (labels[existence[2]] === undefined) === (existence[1] === '!');
  throw badRequest(`unable to parse requirement: found '${term}', expected: a label selector`);
}
