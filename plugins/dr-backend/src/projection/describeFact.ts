import {
  ControllerFact,
  FollowedKind,
  Instant,
  Labels,
  millisOf,
  VolumeBackupFact,
} from '@backstage-dr/plugin-dr-common';
import { FactOfKind } from '../velero/parse';
import { ANY_NAMESPACE, scopesOf } from './scopesOf';
import { ObjectRow } from './tables';

/** Longest label that Kubernetes allows: prefix, slash and name; and its value. Longer ones match no selector. */
const MAX_LABEL_KEY_LENGTH = 317;
const MAX_LABEL_VALUE_LENGTH = 63;

/** What PostgreSQL does not store in a text, and JSON can carry: NUL and halves of surrogate pairs. */
const UNSTORABLE = /[\0\ud800-\udfff]/;

type QueryColumns = Pick<
  ObjectRow,
  'phase' | 'schedule_name' | 'backup_name' | 'storage_location' | 'location_identity' | 'origin'
>;

/**
 * What queries need to find an object by, beside its name.
 * @internal
 */
export interface FactDescription {
  columns: QueryColumns;
  /** Namespaces that it may concern, see `scopesOf`. */
  scopes: string[];
  /** When it started, else was created; 0 where order does not matter. */
  atMs: number;
  /** Labels that a service may be found by, without repetition. */
  labels: Array<[key: string, value: string]>;
}

const DESCRIBE: { [K in FollowedKind]: (fact: FactOfKind[K]) => FactDescription } = {
  Schedule: fact => describe({ scopes: scopesOf(fact.template.includedNamespaces) }),
  Backup: fact =>
    describe({
      columns: {
        phase: columnText(fact.phase),
        schedule_name: columnText(fact.scheduleName),
        storage_location: columnText(fact.storageLocation),
        origin: fact.origin,
      },
      scopes: scopesOf(fact.spec.includedNamespaces),
      at: startOf(fact),
    }),
  Restore: fact =>
    describe({
      columns: { backup_name: columnText(fact.backupName) },
      scopes: restoreScopes(fact.includedNamespaces, fact.namespaceMapping),
      at: startOf(fact),
    }),
  BackupStorageLocation: fact => describe({ columns: { location_identity: columnText(fact.identity) } }),
  VolumeSnapshotLocation: () => describe({}),
  PodVolumeBackup: describeVolumeBackup,
  DataUpload: describeVolumeBackup,
  Namespace: () => describe({}),
  PersistentVolumeClaim: () => describe({}),
  Deployment: describeController,
  StatefulSet: describeController,
  DaemonSet: describeController,
  CronJob: describeController,
  StorageClass: () => describe({}),
};

/**
 * Describes a fact for the indexes.
 * @internal
 */
export function describeFact<K extends FollowedKind>(kind: K, fact: FactOfKind[K]): FactDescription {
  return DESCRIBE[kind](fact);
}

function describeVolumeBackup(fact: VolumeBackupFact): FactDescription {
  return describe({
    columns: { backup_name: columnText(fact.backupName) },
    scopes: scopesOf(fact.claimNamespace ? [fact.claimNamespace] : undefined),
    at: startOf(fact),
  });
}

function describeController(fact: ControllerFact): FactDescription {
  return describe({ labels: labelsOf(fact.labels, fact.podLabels) });
}

function describe(parts: {
  columns?: Partial<QueryColumns>;
  scopes?: string[];
  at?: Instant;
  labels?: FactDescription['labels'];
}): FactDescription {
  return {
    columns: {
      phase: null,
      schedule_name: null,
      backup_name: null,
      storage_location: null,
      location_identity: null,
      origin: null,
      ...parts.columns,
    },
    scopes: parts.scopes ?? [],
    atMs: millisOf(parts.at) ?? 0,
    labels: parts.labels ?? [],
  };
}

function startOf(fact: { startedAt?: Instant; createdAt?: Instant; firstSeenAt: Instant }): Instant {
  return fact.startedAt ?? fact.createdAt ?? fact.firstSeenAt;
}

/** A restore concerns what it takes from and what it puts into. */
function restoreScopes(included: string[] | undefined, mapping: Readonly<Record<string, string>>): string[] {
  const from = scopesOf(included);
  if (from.includes(ANY_NAMESPACE) || from.length === 0) return from;
  return scopesOf([...from, ...from.map(namespace => mapping[namespace] ?? namespace)]);
}

function labelsOf(...groups: Labels[]): FactDescription['labels'] {
  const found = new Map<string, [string, string]>();
  for (const [key, value] of groups.flatMap(group => Object.entries(group))) {
    if (key.length > MAX_LABEL_KEY_LENGTH || value.length > MAX_LABEL_VALUE_LENGTH) continue;
    const pair: [string, string] = [storable(key), storable(value)];
    found.set(pair.join('='), pair);
  }
  return [...found.values()];
}

function columnText(text: string | undefined): string | null {
  return text === undefined ? null : storable(text);
}

function storable(text: string): string {
  return UNSTORABLE.test(text) ? Buffer.from(text.replaceAll('\0', '\ufffd')).toString() : text;
}
