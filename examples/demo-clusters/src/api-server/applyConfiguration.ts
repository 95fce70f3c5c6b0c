import { ApiError } from './ApiError';
import { Fields, fieldsOf, isEqual, keyOfPath, pathOfKey, removeField, setField, textOfKey } from './fieldSets';
import { JsonObject, KubernetesObject } from './KubernetesObject';
import { isOf, OwnedFields, ownedFields, Writer, writeOwned } from './managedFields';

/** @internal */
export interface ApplyOptions {
  manager: string;
  /** Take fields from other managers instead of being refused. */
  force: boolean;
  time: string;
}

/**
 * What becomes of an object by server-side apply: the fields of the configuration are set, those that the manager had applied
 * before and nobody else owns are removed, all others stay.
 *
 * @param configuration - the fields that the manager wants, and no others
 * @returns the object with its new `managedFields`; the same object when there is nothing to do
 * @throws ApiError 409 with a cause for each field on which another manager says otherwise
 * @internal
 */
export function applyConfiguration(
  before: KubernetesObject,
  configuration: object,
  options: ApplyOptions,
): KubernetesObject {
  const writer: Writer = { manager: options.manager, operation: 'Apply' };
  const [current, wanted] = [fieldsOf(before), fieldsOf(configuration)];
  const owned = ownedFields(before);
  const others = owned.filter(each => !isOf(each, writer));
  const mine = owned.find(each => isOf(each, writer));
  const disputed = [...wanted.keys()].filter(key => current.has(key) && !isEqual(current.get(key), wanted.get(key)));
  const conflicts = others
    .map(each => ({ ...each, keys: new Set(disputed.filter(key => each.keys.has(key))) }))
    .filter(({ keys }) => keys.size > 0);
  if (conflicts.length > 0 && !options.force) throw conflictError(before.apiVersion, conflicts);

  const after = structuredClone(before) as KubernetesObject & JsonObject;
  for (const key of mine?.keys ?? []) {
    if (!isWanted(wanted, key) && !others.some(each => each.keys.has(key))) removeField(after, key);
  }
  for (const [key, value] of wanted) setField(after, key, value);
  for (const map of ['labels', 'annotations'] as const) {
    if (Object.keys(after.metadata[map] ?? {}).length === 0) delete after.metadata[map];
  }
  const kept = others.map(each => ({ ...each, keys: new Set([...each.keys].filter(key => !disputed.includes(key))) }));
  const isSame = isEqual([...(mine?.keys ?? [])].sort(), [...wanted.keys()].sort());
  if (isSame && isEqual(before as unknown as JsonObject, after)) return before;
  const entry = { ...writer, keys: new Set(wanted.keys()), time: options.time };
  const position = mine ? owned.indexOf(mine) : kept.length;
  after.metadata.managedFields = writeOwned(before.apiVersion, kept.toSpliced(position, 0, entry));
  return after;
}

/** Whether a field, or something inside it, is in the configuration. */
function isWanted(wanted: Fields, key: string): boolean {
  if (wanted.has(key)) return true;
  const path = pathOfKey(key);
  return [...wanted.keys()].some(each => keyOfPath(pathOfKey(each).slice(0, path.length)) === key);
}

function conflictError(apiVersion: string, conflicts: readonly OwnedFields[]): ApiError {
  const nameOf = ({ manager, operation }: OwnedFields) =>
    operation === 'Apply' ? `"${manager}"` : `"${manager}" using ${apiVersion}`;
  const causes = conflicts.flatMap(each =>
    [...each.keys].map(key => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${nameOf(each)}`,
      field: textOfKey(key),
    })),
  );
  const [first] = causes;
  const list = conflicts.map(each => {
    const fields = [...each.keys].map(key => `\n- ${textOfKey(key)}`);
    return `conflicts with ${nameOf(each)}:${fields.join('')}`;
  });
  const message =
    causes.length === 1
      ? `Apply failed with 1 conflict: ${first.message}: ${first.field}`
      : `Apply failed with ${causes.length} conflicts: ${list.join('\n')}`;
  return new ApiError(409, 'Conflict', message, { causes });
}
