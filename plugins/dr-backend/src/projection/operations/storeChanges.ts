import { FollowedKind, Instant, ObjectFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { KubernetesObject, ObjectChange } from '../../velero/KubernetesObject';
import { FactOfKind } from '../../velero/parse';
import { describeFact, FactDescription } from '../describeFact';
import { ObjectParser } from '../ObjectParser';
import { rememberFact } from '../rememberFact';
import { LABELS_TABLE, LabelRow, objectId, ObjectRow, OBJECTS_TABLE, SCOPES_TABLE, ScopeRow } from '../tables';
import { topicsOf } from '../topicsOf';
import { findFacts, findVersions, StoredVersion } from './findStored';
import { markListed } from './markListed';
import { upsertRows } from './upsertRows';
import { inBatches } from './inBatches';

const OBJECT_COLUMNS = [
  'id',
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

interface Written {
  id: string;
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
  // A batch may hold several changes of one object; the last one counts.
  const changes = new Map(options.changes.map(change => [objectId({ ...change.object, cluster, kind }), change]));
  const versions = await findVersions(tx, [...changes.keys()]);
  const isStored = (id: string, { type, object }: ObjectChange) => {
    const stored = versions.get(id);
    return type === 'remove' ? isGone(stored) : !reparse && isSameVersion(object, stored);
  };
  const unchanged = [...changes].filter(([id, change]) => isStored(id, change)).map(([id]) => id);
  const changed = [...changes].filter(([id, change]) => !isStored(id, change));
  await markListed(tx, { ids: unchanged, listing });
  const facts = await findFacts<FactOfKind[K]>(
    tx,
    changed.map(([id]) => id).filter(id => versions.has(id)),
  );

  const written = changed.map(([id, { type, object }]): Written => {
    const stored = versions.get(id);
    const earlier = facts.get(id);
    const goneMs = type === 'remove' ? Date.parse(at) : null;
    const before = earlier && !reparse && !isGone(stored) ? describeFact(kind, earlier) : undefined;
    // Of an object that has gone, what it was before it went says more than its last moments, such as `Deleting`.
    const fact =
      earlier && type === 'remove'
        ? earlier
        : rememberFact(kind, parser.parse(kind, object, { cluster, firstSeenAt: at }), { earlier, watched, at });
    return { id, object, fact, goneMs, stored: stored !== undefined, before, after: describeFact(kind, fact) };
  });

  await upsertRows<ObjectRow, (typeof OBJECT_COLUMNS)[number]>(tx, {
    table: OBJECTS_TABLE,
    columns: OBJECT_COLUMNS,
    key: ['id'],
    rows: written.map(({ id, object, fact, goneMs, after }) => ({
      id,
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
  const changedIn = (textOf: (description: FactDescription) => string) =>
    written.filter(({ before, after }) => !before || textOf(before) !== textOf(after));
  const storedIds = (items: readonly Written[]) => items.filter(({ stored }) => stored).map(({ id }) => id);

  const scoped = changedIn(({ atMs, scopes }) => JSON.stringify([atMs, scopes]));
  const labelled = changedIn(({ labels }) => JSON.stringify(labels));
  await inBatches(storedIds(scoped), ids => tx(SCOPES_TABLE).whereIn('object_id', ids).delete());
  await inBatches(storedIds(labelled), ids => tx(LABELS_TABLE).whereIn('object_id', ids).delete());

  await upsertRows<ScopeRow, keyof ScopeRow>(tx, {
    table: SCOPES_TABLE,
    columns: ['object_id', 'scope', 'kind', 'cluster', 'at_ms'],
    key: ['object_id', 'scope'],
    rows: scoped.flatMap(({ id, after }) =>
      after.scopes.map(scope => ({ object_id: id, scope, kind, cluster, at_ms: after.atMs })),
    ),
  });
  await upsertRows<LabelRow, keyof LabelRow>(tx, {
    table: LABELS_TABLE,
    columns: ['object_id', 'label_key', 'label_value'],
    key: ['object_id', 'label_key', 'label_value'],
    rows: labelled.flatMap(({ id, after }) =>
      after.labels.map(([label_key, label_value]) => ({ object_id: id, label_key, label_value })),
    ),
  });
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
