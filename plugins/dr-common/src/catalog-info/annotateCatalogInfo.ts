import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogInfoTarget, findEntity } from './findEntity';
import { parseDocuments, YamlDocument } from './parseDocuments';
import { sameJson } from './sameJson';
import { spliceAnnotation } from './spliceAnnotation';

/**
 * Adds, changes or removes annotations of one entity in the text of a `catalog-info.yaml`. Everything outside of the lines
 * changed stays as it is, byte by byte: comments, quotes, indentation, line ends, order, other entities.
 *
 * @remarks
 * The text is parsed only to find where things are. What comes out is parsed again, and given back only if it says what it
 * said before with these annotations set: an anchor that others refer to, for one, cannot be changed without changing them.
 * Doing it twice is doing it once.
 *
 * @param text - one or more YAML documents, each with an entity; JSON is YAML
 * @param target - which entity; may be left out as far as there is only one
 * @param annotations - by key; `undefined` removes one
 * @throws InputError that names the field, the value and what is accepted
 * @public
 */
export function annotateCatalogInfo(
  text: string,
  target: CatalogInfoTarget,
  annotations: Readonly<Record<string, string | undefined>>,
): string {
  const wanted = Object.entries(annotations);
  for (const [key] of wanted) checkKey(key);

  const before = parseDocuments(text);
  const { index, document } = findEntity(before, target);
  const expected = before.map(valueOf);
  expected[index] = withAnnotations(expected[index], wanted);

  let after = text;
  for (const [key, value] of wanted) {
    const documents = after === text ? before : parseDocuments(after);
    after = spliceAnnotation(after, after === text ? document : documents[index], key, value);
  }
  if (!says(after, expected)) {
    throw new InputError(
      `annotations: ${wanted
        .map(([key]) => `'${key}'`)
        .join(', ')} cannot be set without changing something else in the ` +
        `file; accepted is an entity whose annotations no anchor (&), alias (*) or merge key (<<) shares with others`,
    );
  }
  return after;
}

/** Aliases of aliases can make more of a few lines than fits anywhere. */
function valueOf(document: YamlDocument): ReturnType<YamlDocument['toJS']> {
  try {
    return document.toJS();
  } catch {
    throw new InputError(
      'text: the file is not YAML that can be changed safely; accepted is YAML whose aliases (*) do not multiply',
    );
  }
}

function checkKey(key: string): void {
  if (KubernetesValidatorFunctions.isValidAnnotationKey(key)) return;
  throw new InputError(
    `annotations: '${key}' is not the name of an annotation; accepted are for example backstage-dr.io/rpo, a prefix that ` +
      `is a DNS name, and up to 63 letters, digits, '-', '_' and '.'`,
  );
}

/** What a document is to say afterwards; it is known to hold an entity. */
function withAnnotations(
  entity: { metadata: { annotations?: Record<string, unknown> | null } },
  wanted: ReadonlyArray<readonly [string, string | undefined]>,
): unknown {
  const { metadata } = entity;
  if (typeof (metadata.annotations ?? {}) !== 'object' || Array.isArray(metadata.annotations)) {
    const written = JSON.stringify(metadata.annotations);
    throw new InputError(`annotations: '${written}' is not what annotations can be; accepted is a map of texts`);
  }
  const all = new Map(Object.entries(metadata.annotations ?? {}));
  for (const [key, value] of wanted) {
    if (value === undefined) all.delete(key);
    else all.set(key, value);
  }
  if (all.size === 0 && !metadata.annotations) return entity;
  return { ...entity, metadata: { ...metadata, annotations: Object.fromEntries(all) } };
}

function says(text: string, expected: readonly unknown[]): boolean {
  try {
    return sameJson(
      parseDocuments(text).map(each => each.toJS()),
      expected,
    );
  } catch {
    // For instance an alias whose anchor is gone.
    return false;
  }
}
