import {
  BackupArtefacts,
  BackupFact,
  ControllerFact,
  CONTROLLER_KINDS,
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
import { BackupRange, Concern, ManyFactStore, ServiceFactStore } from '../FactStore';
import { factOf } from '../operations/factOf';
import { FINISHED_PHASES, MAX_COPY_KEYS } from '../operations/findConcerning';
import { objectId } from '../tables';
import { Coalesced } from './Coalesced';
import { groupsOf, setOf, unique } from './groups';
import { linesOf } from './linesOf';
import { ScopedRow } from './ScopedRow';
import { ScopedRows } from './ScopedRows';
import { FoundPlacement, PlacementWriter, RowsPart, ServiceRows } from './ServiceRows';

const MOST_SCHEDULES = 1000;

/**
 * Answers what is asked about many services at the same time with a few statements for all of them, and the same as a store
 * that is asked about each. What it has read once it knows for as long as it lives, which should be short.
 * @internal
 */
export class CoalescingFactStore implements ManyFactStore {
  readonly #rows: ServiceRows;
  readonly #writer: PlacementWriter;
  readonly #single: ServiceFactStore;
  readonly #scoped: ScopedRows;
  readonly #namespaces = new Map<string, NamespaceFact[]>();
  readonly #workloads = new Map<string, { controllers: ControllerFact[]; claims: VolumeClaimFact[] }>();

  readonly #placements = new Coalesced<string, Workload[]>(refs => this.#readPlacements(refs));
  readonly #remembered = new Coalesced<FoundPlacement, undefined>(places => this.#remember(places));
  readonly #labelled = new Coalesced<[key: string, value: string], ControllerFact[] | undefined>(labels =>
    this.#readLabelled(labels),
  );
  readonly #inNamespaces = new Coalesced<readonly string[], undefined>(asked => this.#readWorkloads(asked));
  readonly #named = new Coalesced<readonly string[], undefined>(asked => this.#readNamespaces(asked));
  readonly #byId = new Coalesced<readonly string[], Array<ObjectFact | undefined>>(asked => this.#readFacts(asked));
  readonly #artefacts = new Coalesced<readonly string[], BackupArtefacts[]>(asked => this.#readArtefacts(asked));

  /** @param single - asked where there is too much to be read for all */
  constructor(options: { rows: ServiceRows; writer: PlacementWriter; single: ServiceFactStore }) {
    this.#rows = options.rows;
    this.#writer = options.writer;
    this.#single = options.single;
    this.#scoped = new ScopedRows(options.rows);
  }

  async readAhead({ namespaces }: Concern, since: Instant): Promise<void> {
    const sinceMs = Date.parse(since);
    await Promise.all([
      this.#scoped.load(['Schedule'], namespaces),
      this.#scoped.load(['Restore'], namespaces),
      this.#scoped.load(['Backup'], namespaces, { sinceMs }),
    ]);
  }

  forget(): void {
    this.#scoped.forget();
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
    const rows = await this.#scoped.of(['Schedule'], concern);
    return !rows || rows.length >= MOST_SCHEDULES ? this.#single.schedulesFor(concern) : this.#factsOf(rows);
  }

  async restoresFor(concern: Concern, limit: number): Promise<RestoreFact[]> {
    const rows = await this.#scoped.of(['Restore'], concern);
    return !rows || rows.length >= limit ? this.#single.restoresFor(concern, limit) : this.#factsOf(rows);
  }

  async backupsFor(concern: Concern, range: BackupRange): Promise<BackupFact[]> {
    const sinceMs = Date.parse(range.since);
    const rows = await this.#scoped.of(['Backup'], concern, { sinceMs });
    const recent = rows?.filter(({ atMs }) => atMs >= sinceMs) ?? [];
    if (!rows || recent.length >= range.limit) return this.#single.backupsFor(concern, range);
    const older = rows.filter(
      ({ atMs, choice: { phase } }) => atMs < sinceMs && phase !== undefined && FINISHED_PHASES.includes(phase),
    );
    return this.#factsOf([...recent, ...older.slice(0, range.older)]);
  }

  async copiesFor(concern: Concern, range: BackupRange, known: ReadonlySet<string>): Promise<BackupFact[]> {
    const sinceMs = Date.parse(range.since);
    const rows = await this.#scoped.of(['Backup'], concern, { sinceMs });
    const copies = rows?.filter(
      ({ atMs, choice: { name, origin } }) => known.has(name) || (origin !== 'here' && atMs >= sinceMs),
    );
    return !rows || !copies || rows.length >= MAX_COPY_KEYS || copies.length > range.limit
      ? this.#single.copiesFor(concern, range, known)
      : this.#factsOf(copies);
  }

  async volumeBackupsFor(concern: Concern, backupNames: readonly string[], limit: number): Promise<VolumeBackupFact[]> {
    const rows = await this.#scoped.of(['PodVolumeBackup', 'DataUpload'], concern, { backupNames });
    return !rows || rows.length >= limit
      ? this.#single.volumeBackupsFor(concern, backupNames, limit)
      : this.#factsOf(rows);
  }

  async artefactsOf(backups: readonly BackupFact[]): Promise<BackupArtefacts[]> {
    return this.#artefacts.ask(backups.map(backup => objectId({ ...backup, kind: 'Backup' })));
  }

  /** The kind of the facts is the one that the caller has asked for. */
  async #factsOf<Fact extends ObjectFact>(rows: readonly ScopedRow[]): Promise<Fact[]> {
    const named = rows.filter(({ fact }) => fact === undefined);
    const found = named.length > 0 ? await this.#byId.ask(named.map(({ id }) => id)) : [];
    const facts = new Map(named.map((row, index) => [row, found[index]]));
    return rows.flatMap(row => (row.fact ?? facts.get(row) ?? []) as Fact);
  }

  async #readPlacements(refs: readonly string[]): Promise<Workload[][]> {
    const lines = linesOf<[entityRef: string]>(await this.#rows.placements(refs));
    const found = new Map<string, Workload[]>(lines.map(({ head: [ref], body }) => [ref, JSON.parse(body)]));
    return refs.map(ref => found.get(ref) ?? []);
  }

  async #remember(places: readonly FoundPlacement[]): Promise<undefined[]> {
    await this.#writer.rememberPlacements(places);
    return places.map(() => undefined);
  }

  async #readLabelled(labels: ReadonlyArray<[key: string, value: string]>) {
    const answers = new Map<string, ControllerFact[]>();
    for (const group of groupsOf(labels, ([key]) => key)) {
      const [[key]] = group;
      const parts = await this.#rows.labelled({ key, values: unique(group.map(([, value]) => value)) });
      for (const value of parts.flatMap(({ values }) => values)) answers.set([key, value].join('\n'), []);
      for (const { head, fact } of this.#read<ControllerFact, [value: string]>(parts)) {
        answers.get([key, head[2]].join('\n'))?.push(fact);
      }
    }
    return labels.map(label => answers.get(label.join('\n')));
  }

  /** What is known is noted only once it is, for others may ask about the same meanwhile. */
  async #readWorkloads(asked: ReadonlyArray<readonly string[]>): Promise<undefined[]> {
    const missing = unique(asked.flat()).filter(each => !this.#workloads.has(each));
    const parts = missing.length > 0 ? await this.#rows.workloads(missing) : [];
    const found = this.#read<ControllerFact & VolumeClaimFact, [kind: FollowedKind]>(parts);
    const isController = ({ head }: (typeof found)[number]) => CONTROLLER_KINDS.some(kind => kind === head[2]);
    for (const each of missing) this.#workloads.set(each, { controllers: [], claims: [] });
    for (const each of found) {
      const known = this.#workloads.get(each.fact.namespace);
      (isController(each) ? known?.controllers : known?.claims)?.push(each.fact);
    }
    return asked.map(() => undefined);
  }

  async #readNamespaces(asked: ReadonlyArray<readonly string[]>): Promise<undefined[]> {
    const missing = unique(asked.flat()).filter(each => !this.#namespaces.has(each));
    const parts = missing.length > 0 ? await this.#rows.namespaces(missing) : [];
    for (const each of missing) this.#namespaces.set(each, []);
    for (const { fact } of this.#read<NamespaceFact>(parts)) this.#namespaces.get(fact.name)?.push(fact);
    return asked.map(() => undefined);
  }

  async #readFacts(asked: ReadonlyArray<readonly string[]>): Promise<Array<Array<ObjectFact | undefined>>> {
    const found = this.#read<ObjectFact>(await this.#rows.facts(unique(asked.flat())));
    const byId = new Map(found.map(({ head: [id], fact }) => [id, fact]));
    return asked.map(ids => ids.map(id => byId.get(id)));
  }

  async #readArtefacts(asked: ReadonlyArray<readonly string[]>): Promise<BackupArtefacts[][]> {
    const ids = unique(asked.flat());
    const lines = linesOf<[id: string]>(ids.length > 0 ? await this.#rows.artefacts(ids) : []);
    const found = new Map<string, BackupArtefacts>(lines.map(({ head: [id], body }) => [id, JSON.parse(body)]));
    return asked.map(each =>
      unique(each)
        .sort()
        .flatMap(id => found.get(id) ?? []),
    );
  }

  /** In the order of their ids, however the database sorts. */
  #read<Fact extends ObjectFact, More extends unknown[] = []>(parts: readonly RowsPart[]) {
    return linesOf<[id: string, goneMs: number | null, ...more: More]>(parts)
      .sort(({ head: [a] }, { head: [b] }) => (a < b ? -1 : Number(a > b)))
      .map(({ head, body }) => ({ head, fact: factOf<Fact>({ fact: body, gone_ms: head[1] }) }));
  }
}

function isIn(clusters: readonly string[]): (fact: ObjectFact) => boolean {
  const wanted = setOf(clusters);
  return ({ cluster }) => wanted.has(cluster);
}
