import {
  BackupArtefacts,
  BackupFact,
  ControllerFact,
  FollowedKind,
  Instant,
  LabelSelector,
  NamespaceFact,
  ObjectFact,
  RestoreFact,
  ScheduleFact,
  VolumeBackupFact,
  VolumeClaimFact,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { Coalesced } from './Coalesced';
import { BackupRange, Concern, ServiceFactStore } from './FactStore';
import { findArtefacts } from './operations/findArtefacts';
import { FINISHED_PHASES, MAX_COPY_KEYS } from './operations/findConcerning';
import {
  findFactsById,
  findLabelled,
  findNamespacesNamed,
  findPlacements,
  findScoped,
  findWorkloadsOf,
  rememberPlacements,
  ScopedKey,
} from './operations/findMany';
import { ANY_NAMESPACE } from './scopesOf';

/** Rows read at once at most; who needs more asks alone. */
const MOST_ROWS = 50_000;
const MOST_SCHEDULES = 1000;

type ScopedQuestion = { kinds: readonly FollowedKind[]; scopes: readonly string[]; backupNames?: readonly string[] };

/**
 * Answers what is asked about many services at the same time with a few statements for all of them, and the same as a store
 * that is asked about each. What it has read once it knows for as long as it lives, which should be short.
 * @internal
 */
export class CoalescingFactStore implements ServiceFactStore {
  readonly #knex: Knex;
  readonly #single: ServiceFactStore;
  readonly #scoped = new Map<string, ScopedKey[] | undefined>();
  readonly #facts = new Map<string, ObjectFact>();
  readonly #namespaces = new Map<string, NamespaceFact[]>();
  readonly #workloads = new Map<string, { controllers: ControllerFact[]; claims: VolumeClaimFact[] }>();

  readonly #placements: Coalesced<string, Workload[]>;
  readonly #remembered: Coalesced<Parameters<typeof rememberPlacements>[1][number], undefined>;
  readonly #labelled: Coalesced<[key: string, value: string], ControllerFact[] | undefined>;
  readonly #inNamespaces: Coalesced<readonly string[], undefined>;
  readonly #named: Coalesced<readonly string[], undefined>;
  readonly #keys: Coalesced<ScopedQuestion, ScopedKey[] | undefined>;
  readonly #byId: Coalesced<readonly string[], undefined>;
  readonly #artefacts: Coalesced<readonly BackupFact[], BackupArtefacts[]>;

  /** @param single - asked where there is too much to be read for all */
  constructor(options: { knex: Knex; single: ServiceFactStore }) {
    const { knex, single } = options;
    this.#knex = knex;
    this.#single = single;
    this.#placements = new Coalesced(async refs => {
      const found = await findPlacements(knex, refs);
      return refs.map(ref => found.get(ref) ?? []);
    });
    this.#remembered = new Coalesced(async places => {
      await rememberPlacements(knex, places);
      return places.map(() => undefined);
    });
    this.#labelled = new Coalesced(labels => this.#readLabelled(labels));
    this.#inNamespaces = new Coalesced(questions => this.#readWorkloads(questions));
    this.#named = new Coalesced(questions => this.#readNamespaces(questions));
    this.#keys = new Coalesced(questions => this.#readKeys(questions));
    this.#byId = new Coalesced(questions => this.#readFacts(questions));
    this.#artefacts = new Coalesced(async questions => {
      const found = await findArtefacts(knex, questions.flat());
      return questions.map(backups => {
        const wanted = new Set(backups.map(({ cluster, name }) => `${cluster}/${name}`));
        return found.filter(({ cluster, backupName }) => wanted.has(`${cluster}/${backupName}`));
      });
    });
  }

  async placement(entityRef: string): Promise<Workload[]> {
    return this.#placements.ask(entityRef);
  }

  async rememberPlacement(entityRef: string, workloads: readonly Workload[], at: Instant): Promise<void> {
    await this.#remembered.ask({ entityRef, workloads, atMs: Date.parse(at) });
  }

  /** By one of the labels that must be there; the caller looks at the others anyway. */
  async controllersLike(
    selector: LabelSelector,
    options: { clusters: readonly string[]; limit: number },
  ): Promise<ControllerFact[]> {
    const [label] = Object.entries(selector.matchLabels);
    const found = label && (await this.#labelled.ask(label));
    if (!found || found.length > options.limit) return this.#single.controllersLike(selector, options);
    return found.filter(isIn(options.clusters));
  }

  async controllersIn({ clusters, namespaces }: Concern): Promise<ControllerFact[]> {
    await this.#inNamespaces.ask(namespaces);
    return namespaces.flatMap(each => this.#workloads.get(each)?.controllers ?? []).filter(isIn(clusters));
  }

  async claimsIn({ clusters, namespaces }: Concern): Promise<VolumeClaimFact[]> {
    await this.#inNamespaces.ask(namespaces);
    return namespaces.flatMap(each => this.#workloads.get(each)?.claims ?? []).filter(isIn(clusters));
  }

  async namespaces({ clusters, namespaces }: Concern): Promise<NamespaceFact[]> {
    await this.#named.ask(namespaces);
    return namespaces.flatMap(each => this.#namespaces.get(each) ?? []).filter(isIn(clusters));
  }

  async schedulesFor(concern: Concern): Promise<ScheduleFact[]> {
    const keys = await this.#keysFor(['Schedule'], concern);
    return !keys || keys.length >= MOST_SCHEDULES ? this.#single.schedulesFor(concern) : this.#factsOf(keys);
  }

  async restoresFor(concern: Concern, limit: number): Promise<RestoreFact[]> {
    const keys = await this.#keysFor(['Restore'], concern);
    return !keys || keys.length >= limit ? this.#single.restoresFor(concern, limit) : this.#factsOf(keys);
  }

  async backupsFor(concern: Concern, range: BackupRange): Promise<BackupFact[]> {
    const keys = await this.#keysFor(['Backup'], concern);
    const sinceMs = Date.parse(range.since);
    const recent = keys?.filter(({ atMs }) => atMs >= sinceMs) ?? [];
    if (!keys || recent.length >= range.limit) return this.#single.backupsFor(concern, range);
    const older = keys.filter(({ atMs, phase }) => atMs < sinceMs && FINISHED_PHASES.includes(phase ?? ''));
    return this.#factsOf([...recent, ...older.slice(0, range.older)]);
  }

  async copiesFor(concern: Concern, range: BackupRange, known: ReadonlySet<string>): Promise<BackupFact[]> {
    const keys = await this.#keysFor(['Backup'], concern);
    const sinceMs = Date.parse(range.since);
    const copies = keys?.filter(({ name, origin, atMs }) => known.has(name) || (origin !== 'here' && atMs >= sinceMs));
    return !keys || !copies || keys.length >= MAX_COPY_KEYS || copies.length > range.limit
      ? this.#single.copiesFor(concern, range, known)
      : this.#factsOf(copies);
  }

  async volumeBackupsFor(concern: Concern, backupNames: readonly string[], limit: number): Promise<VolumeBackupFact[]> {
    const keys = await this.#keysFor(['PodVolumeBackup', 'DataUpload'], concern, backupNames);
    return !keys || keys.length >= limit
      ? this.#single.volumeBackupsFor(concern, backupNames, limit)
      : this.#factsOf(keys);
  }

  async artefactsOf(backups: readonly BackupFact[]): Promise<BackupArtefacts[]> {
    return this.#artefacts.ask(backups);
  }

  /** Newest first; `undefined`: there are too many. */
  async #keysFor(
    kinds: readonly FollowedKind[],
    { clusters, namespaces }: Concern,
    backupNames?: readonly string[],
  ): Promise<ScopedKey[] | undefined> {
    if (backupNames?.length === 0) return [];
    const keys = await this.#keys.ask({ kinds, scopes: [ANY_NAMESPACE, ...namespaces], backupNames });
    const wanted = new Set(clusters);
    const names = backupNames && new Set(backupNames);
    return keys
      ?.filter(({ cluster, backup_name }) => wanted.has(cluster) && (!names || names.has(backup_name ?? '')))
      .sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : Number(a.id > b.id)));
  }

  async #factsOf<Fact extends ObjectFact>(keys: readonly ScopedKey[]): Promise<Fact[]> {
    // One that names two of the namespaces is there twice.
    const ids = [...new Set(keys.map(({ id }) => id))];
    await this.#byId.ask(ids);
    // A fact is of the kind of its key.
    return ids.flatMap(id => this.#facts.get(id) ?? []) as Fact[];
  }

  /** Those of Backups that are named differ from question to question; the others are known from then on. */
  async #readKeys(questions: ScopedQuestion[]): Promise<Array<ScopedKey[] | undefined>> {
    const answers = new Map<string, ScopedKey[] | undefined>();
    const keyOf = ({ kinds, backupNames }: ScopedQuestion, scope: string) =>
      [kinds, backupNames !== undefined, scope].join('\n');
    for (const group of groupsOf(questions, question => keyOf(question, ''))) {
      const [first] = group;
      const names = first.backupNames && unique(group.flatMap(each => each.backupNames ?? []));
      const scopes = unique(group.flatMap(each => each.scopes));
      const missing = names ? scopes : scopes.filter(scope => !this.#scoped.has(keyOf(first, scope)));
      const found = await findScoped(this.#knex, first.kinds, missing, { limit: MOST_ROWS, backupNames: names });
      for (const scope of missing) (names ? answers : this.#scoped).set(keyOf(first, scope), found.get(scope));
    }
    return questions.map(question => {
      const known = question.backupNames ? answers : this.#scoped;
      const parts = question.scopes.map(scope => known.get(keyOf(question, scope)));
      return parts.includes(undefined) ? undefined : parts.flatMap(part => part ?? []);
    });
  }

  async #readFacts(questions: ReadonlyArray<readonly string[]>): Promise<undefined[]> {
    const missing = unique(questions.flat()).filter(id => !this.#facts.has(id));
    for (const [id, fact] of await findFactsById(this.#knex, missing)) this.#facts.set(id, fact);
    return questions.map(() => undefined);
  }

  /** What is known is noted only once it is, for others may ask about the same meanwhile. */
  async #readWorkloads(questions: ReadonlyArray<readonly string[]>): Promise<undefined[]> {
    const missing = unique(questions.flat()).filter(each => !this.#workloads.has(each));
    const { controllers, claims } = await findWorkloadsOf(this.#knex, missing);
    const [controllersOf, claimsOf] = [groupOf(controllers, missing), groupOf(claims, missing)];
    for (const each of missing) {
      this.#workloads.set(each, { controllers: controllersOf.get(each) ?? [], claims: claimsOf.get(each) ?? [] });
    }
    return questions.map(() => undefined);

    function groupOf<Fact extends ObjectFact>(facts: readonly Fact[], namespaces: readonly string[]) {
      const groups = new Map<string, Fact[]>(namespaces.map(each => [each, []]));
      for (const fact of facts) groups.get(fact.namespace)?.push(fact);
      return groups;
    }
  }

  async #readNamespaces(questions: ReadonlyArray<readonly string[]>): Promise<undefined[]> {
    const missing = unique(questions.flat()).filter(each => !this.#namespaces.has(each));
    const found = new Map<string, NamespaceFact[]>(missing.map(each => [each, []]));
    for (const each of await findNamespacesNamed(this.#knex, missing)) found.get(each.name)?.push(each);
    for (const [name, facts] of found) this.#namespaces.set(name, facts);
    return questions.map(() => undefined);
  }

  async #readLabelled(labels: ReadonlyArray<[key: string, value: string]>) {
    const answers = new Map<string, ControllerFact[]>();
    for (const group of groupsOf(labels, ([key]) => key)) {
      const [[key]] = group;
      const found = await findLabelled(this.#knex, { key, values: unique(group.map(([, value]) => value)) }, MOST_ROWS);
      for (const [value, controllers] of found) answers.set([key, value].join('\n'), controllers);
    }
    return labels.map(label => answers.get(label.join('\n')));
  }
}

function isIn(clusters: readonly string[]): (fact: ObjectFact) => boolean {
  const wanted = new Set(clusters);
  return ({ cluster }) => wanted.has(cluster);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return [...groups.values()];
}
