import { FollowedKind, Instant, ObjectFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { KubernetesObject, ObjectChange } from '../../velero/KubernetesObject';
import { FactOfKind } from '../../velero/parse';
import { describeFact, FactDescription } from '../describeFact';
import { ObjectParser } from '../ObjectParser';
import { rememberFact } from '../rememberFact';
import { LABELS_TABLE, LabelRow, ObjectRow, OBJECTS_TABLE, SCOPES_TABLE, ScopeRow } from '../tables';
import { topicsOf } from '../topicsOf';
import { findFacts, findVersions, nameKey, StoredVersion } from './findStored';
import { markListed } from './markListed';
import { upsertRows } from './upsertRows';
import { deleteObjectRows } from './whereObjects';

const OBJECT_COLUMNS = [
  'cluster',
  'kind',
  'namespace',
  'name',
  'uid',
  'resource_version',
  'listing',
  'gone_ms',
  'phase',
  'schedule_name',
  'backup_name',
  'storage_location',
  'location_identity',
  'origin',
  'fact',
] as const;
const OBJECT_KEY = ['cluster', 'kind', 'namespace', 'name'] as const;

interface Written {
  object: KubernetesObject;
  fact: ObjectFact;
  goneMs: number | null;
  /** There are rows of it, whether it was there or gone. */
  stored: boolean;
  /** As it was while it was there; `undefined` too when another parser described it. */
  before?: FactDescription;
  after: FactDescription;
}

/**
 * Stores changes of objects of one kind, with their index rows. Objects that are stored already in the same version cost
 * a look-up, and touch nothing.
 *
 * @returns the topics touched
 * @internal
 */
export async function storeChanges<K extends FollowedKind>(
  tx: Knex.Transaction,
  options: {
    cluster: string;
    kind: K;
    changes: readonly ObjectChange[];
    listing: number;
    at: Instant;
    parser: ObjectParser;
    /** Stored facts are of another parser: replace them all. */
    reparse: boolean;
    /** The kind had been read whole before. */
    watched: boolean;
  },
): Promise<Set<string>> {
  const { cluster, kind, listing, at, parser, reparse, watched } = options;
  const changes = lastOfEach(options.changes);
  const versions = await findVersions(tx, { cluster, kind, names: changes.map(change => change.object) });
  const isStored = ({ type, object }: ObjectChange) => {
    const stored = versions.get(nameKey(object));
    return type === 'remove' ? isGone(stored) : !reparse && isSameVersion(object, stored);
  };
  const unchanged = changes.filter(isStored).map(change => change.object);
  const changed = changes.filter(change => !isStored(change));
  await markListed(tx, { cluster, kind, names: unchanged, listing });

  const known = changed.map(change => change.object).filter(object => versions.has(nameKey(object)));
  const facts = await findFacts(tx, { cluster, kind, names: known });

  const written = changed.map(({ type, object }): Written => {
    const stored = versions.get(nameKey(object));
    const json = facts.get(nameKey(object));
    const earlier: FactOfKind[K] | undefined = json === undefined ? undefined : JSON.parse(json);
    const goneMs = type === 'remove' ? Date.parse(at) : null;
    const before = earlier && !reparse && !isGone(stored) ? describeFact(kind, earlier) : undefined;
    // Of an object that has gone, what it was before it went says more than its last moments, such as `Deleting`.
    const fact =
      earlier && type === 'remove'
        ? earlier
        : rememberFact(kind, parser.parse(kind, object, { cluster, firstSeenAt: at }), { earlier, watched, at });
    return { object, fact, goneMs, stored: stored !== undefined, before, after: describeFact(kind, fact) };
  });

  await upsertRows<ObjectRow, (typeof OBJECT_COLUMNS)[number]>(tx, {
    table: OBJECTS_TABLE,
    columns: OBJECT_COLUMNS,
    key: OBJECT_KEY,
    rows: written.map(({ object, fact, goneMs, after }) => ({
      cluster,
      kind,
      namespace: object.namespace,
      name: object.name,
      uid: object.uid ?? null,
      resource_version: object.resourceVersion ?? null,
      listing,
      gone_ms: goneMs,
      ...after.columns,
      fact: JSON.stringify(fact),
    })),
  });
  await replaceIndexRows(tx, { cluster, kind, written });
  return new Set(
    written.flatMap(({ object, before, after, goneMs }) =>
      topicsOf({ ...object, kind }, before, goneMs === null ? after : undefined),
    ),
  );
}

async function replaceIndexRows(
  tx: Knex.Transaction,
  options: { cluster: string; kind: FollowedKind; written: readonly Written[] },
): Promise<void> {
  const { cluster, kind, written } = options;
  const keyOf = ({ object }: Written) => ({ cluster, kind, namespace: object.namespace, name: object.name });
  const changedIn = (textOf: (description: FactDescription) => string) =>
    written.filter(({ before, after }) => !before || textOf(before) !== textOf(after));
  const storedNames = (items: readonly Written[]) => items.filter(item => item.stored).map(keyOf);

  const scoped = changedIn(({ atMs, scopes }) => JSON.stringify([atMs, scopes]));
  const labelled = changedIn(({ labels }) => JSON.stringify(labels));
  await deleteObjectRows(tx, SCOPES_TABLE, { cluster, kind, names: storedNames(scoped) });
  await deleteObjectRows(tx, LABELS_TABLE, { cluster, kind, names: storedNames(labelled) });

  await upsertRows<ScopeRow, keyof ScopeRow>(tx, {
    table: SCOPES_TABLE,
    columns: [...OBJECT_KEY, 'scope', 'at_ms'],
    key: [...OBJECT_KEY, 'scope'],
    rows: scoped.flatMap(item => item.after.scopes.map(scope => ({ ...keyOf(item), scope, at_ms: item.after.atMs }))),
  });
  await upsertRows<LabelRow, keyof LabelRow>(tx, {
    table: LABELS_TABLE,
    columns: [...OBJECT_KEY, 'label_key', 'label_value'],
    key: [...OBJECT_KEY, 'label_key', 'label_value'],
    rows: labelled.flatMap(item =>
      item.after.labels.map(([label_key, label_value]) => ({ ...keyOf(item), label_key, label_value })),
    ),
  });
}

/** A batch may hold several changes of one object; the last one counts. */
function lastOfEach(changes: readonly ObjectChange[]): ObjectChange[] {
  return [...new Map(changes.map(change => [nameKey(change.object), change])).values()];
}

function isSameVersion(object: KubernetesObject, stored: StoredVersion | undefined): boolean {
  return (
    stored !== undefined &&
    stored.gone_ms === null &&
    object.resourceVersion !== undefined &&
    stored.resource_version === object.resourceVersion &&
    stored.uid === (object.uid ?? null)
  );
}

function isGone(stored: StoredVersion | undefined): boolean {
  return stored !== undefined && stored.gone_ms !== null;
}
