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
import { FINISHED_PHASES, MAX_COPY_KEYS } from '../operations/findConcerning';
import { objectId } from '../tables';
import { Coalesced } from './Coalesced';
import { FactHead, FactTexts } from './FactTexts';
import { groupsOf, setOf, unique } from './groups';
import { linesOf } from './linesOf';
import { ScopedKey, ScopedKeys } from './ScopedKeys';
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
  readonly #texts = new FactTexts();
  readonly #keys: ScopedKeys;
  readonly #namespaces = new Map<string, NamespaceFact[]>();
  readonly #workloads = new Map<string, { controllers: ControllerFact[]; claims: VolumeClaimFact[] }>();

  readonly #placements = new Coalesced<string, Workload[]>(refs => this.#readPlacements(refs));
  readonly #remembered = new Coalesced<FoundPlacement, undefined>(places => this.#remember(places));
  readonly #labelled = new Coalesced<[key: string, value: string], ControllerFact[] | undefined>(labels =>
    this.#readLabelled(labels),
  );
  readonly #inNamespaces = new Coalesced<readonly string[], undefined>(asked => this.#readWorkloads(asked));
  readonly #named = new Coalesced<readonly string[], undefined>(asked => this.#readNamespaces(asked));
  readonly #byId = new Coalesced<readonly string[], undefined>(asked => this.#readFacts(asked));
  readonly #artefacts = new Coalesced<readonly string[], BackupArtefacts[]>(asked => this.#readArtefacts(asked));

  /** @param single - asked where there is too much to be read for all */
  constructor(options: { rows: ServiceRows; writer: PlacementWriter; single: ServiceFactStore }) {
    this.#rows = options.rows;
    this.#writer = options.writer;
    this.#single = options.single;
    this.#keys = new ScopedKeys({ rows: options.rows, texts: this.#texts });
  }

  async readAhead({ namespaces }: Concern, since: Instant): Promise<void> {
    const sinceMs = Date.parse(since);
    await Promise.all([
      this.#keys.load(['Schedule'], namespaces),
      this.#keys.load(['Restore'], namespaces),
      this.#keys.load(['Backup'], namespaces, { sinceMs }),
    ]);
  }

  forget(): void {
    this.#texts.forget();
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
    const keys = await this.#keys.of(['Schedule'], concern);
    return !keys || keys.length >= MOST_SCHEDULES ? this.#single.schedulesFor(concern) : this.#factsOf(keys);
  }

  async restoresFor(concern: Concern, limit: number): Promise<RestoreFact[]> {
    const keys = await this.#keys.of(['Restore'], concern);
    return !keys || keys.length >= limit ? this.#single.restoresFor(concern, limit) : this.#factsOf(keys);
  }

  async backupsFor(concern: Concern, range: BackupRange): Promise<BackupFact[]> {
    const sinceMs = Date.parse(range.since);
    const keys = await this.#keys.of(['Backup'], concern, { sinceMs });
    const recent = keys?.filter(({ atMs }) => atMs >= sinceMs) ?? [];
    if (!keys || recent.length >= range.limit) return this.#single.backupsFor(concern, range);
    const older = keys.filter(({ atMs, phase }) => atMs < sinceMs && FINISHED_PHASES.includes(phase ?? ''));
    return this.#factsOf([...recent, ...older.slice(0, range.older)]);
  }

  async copiesFor(concern: Concern, range: BackupRange, known: ReadonlySet<string>): Promise<BackupFact[]> {
    const sinceMs = Date.parse(range.since);
    const keys = await this.#keys.of(['Backup'], concern, { sinceMs });
    const copies = keys?.filter(({ name, origin, atMs }) => known.has(name) || (origin !== 'here' && atMs >= sinceMs));
    return !keys || !copies || keys.length >= MAX_COPY_KEYS || copies.length > range.limit
      ? this.#single.copiesFor(concern, range, known)
      : this.#factsOf(copies);
  }

  async volumeBackupsFor(concern: Concern, backupNames: readonly string[], limit: number): Promise<VolumeBackupFact[]> {
    const keys = await this.#keys.of(['PodVolumeBackup', 'DataUpload'], concern, { backupNames });
    return !keys || keys.length >= limit
      ? this.#single.volumeBackupsFor(concern, backupNames, limit)
      : this.#factsOf(keys);
  }

  async artefactsOf(backups: readonly BackupFact[]): Promise<BackupArtefacts[]> {
    return this.#artefacts.ask(backups.map(backup => objectId({ ...backup, kind: 'Backup' })));
  }

  async #factsOf<Fact extends ObjectFact>(keys: readonly ScopedKey[]): Promise<Fact[]> {
    // One that names two of the namespaces is there twice.
    const ids = unique(keys.map(({ id }) => id));
    const missing = ids.filter(id => !this.#texts.has(id));
    if (missing.length > 0) await this.#byId.ask(missing);
    return ids.flatMap(id => this.#texts.get<Fact>(id) ?? []);
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

  async #readFacts(asked: ReadonlyArray<readonly string[]>): Promise<undefined[]> {
    this.#texts.add(linesOf<FactHead>(await this.#rows.facts(unique(asked.flat()))));
    return asked.map(() => undefined);
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
    const lines = linesOf<[...FactHead, ...More]>(parts);
    this.#texts.add(lines);
    return lines
      .sort(({ head: [a] }, { head: [b] }) => (a < b ? -1 : Number(a > b)))
      .flatMap(({ head }) => {
        const fact = this.#texts.get<Fact>(head[0]);
        return fact ? [{ head, fact }] : [];
      });
  }
}

function isIn(clusters: readonly string[]): (fact: ObjectFact) => boolean {
  const wanted = setOf(clusters);
  return ({ cluster }) => wanted.has(cluster);
}
