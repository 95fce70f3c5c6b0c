import { InputError } from '@backstage/errors';
import { isMap, isScalar } from 'yaml';
import { YamlDocument } from './parseDocuments';

/**
 * Which entity of a file is meant. What is left out may be anything; letters match in either case, as in entity refs.
 * @public
 */
export interface CatalogInfoTarget {
  kind?: string;
  name?: string;
  namespace?: string;
}

/** One entity of a file, as written. */
interface Found extends Required<CatalogInfoTarget> {
  index: number;
  document: YamlDocument;
}

/**
 * The one document that holds the entity that is meant.
 *
 * @throws InputError that names what there is, when there is none or more than one
 * @internal
 */
export function findEntity(documents: readonly YamlDocument[], target: CatalogInfoTarget): Found {
  const all = documents.flatMap((document, index) => readEntity(document, index) ?? []);
  const matching = all.filter(
    each =>
      isSame(each.kind, target.kind) && isSame(each.name, target.name) && isSame(each.namespace, target.namespace),
  );
  if (matching.length === 1) return matching[0];
  const there = all.map(({ kind, namespace, name }) => `${kind.toLowerCase()}:${namespace}/${name}`).join(', ');
  if (all.length === 0) {
    throw new InputError(
      'text: the file holds no entity; accepted is one with kind and metadata, as catalog-info.yaml',
    );
  }
  const asked = Object.entries(target).flatMap(([field, value]) => (value === undefined ? [] : `${field}: '${value}'`));
  if (matching.length === 0)
    throw new InputError(`${asked.join(', ')} is not in the file; accepted is one of ${there}`);
  throw new InputError(
    asked.length === 0
      ? `name: '' does not tell which entity is meant; accepted is one of ${there}`
      : `${asked.join(', ')} matches ${matching.length} entities; accepted is one of ${there}`,
  );
}

function readEntity(document: YamlDocument, index: number): Found | undefined {
  const { contents } = document;
  if (!isMap(contents)) return undefined;
  const metadata = contents.get('metadata');
  const kind = contents.get('kind');
  if (!isMap(metadata) || kind === undefined) return undefined;
  const textOf = (value: unknown) => String(isScalar(value) ? value.value : value ?? '');
  return {
    index,
    document,
    kind: textOf(kind),
    name: textOf(metadata.get('name')),
    namespace: textOf(metadata.get('namespace') ?? 'default'),
  };
}

function isSame(written: string, asked: string | undefined): boolean {
  return asked === undefined || written.toLowerCase() === asked.toLowerCase();
}
