import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Concern } from '../FactStore';
import { ANY_NAMESPACE } from '../scopesOf';
import { Coalesced } from './Coalesced';
import { groupsOf, setOf, unique } from './groups';
import { ScopedRow } from './ScopedRow';
import { ScopedQuestion, ServiceRows } from './ServiceRows';

interface Range {
  /** What started before is only named. */
  sinceMs?: number;
  backupNames?: readonly string[];
}

/**
 * Which objects may concern some namespaces, of whatever cluster.
 * @internal
 */
export class ScopedRows {
  readonly #rows: ServiceRows;
  /** Newest first. */
  readonly #known = new Map<string, ScopedRow[]>();
  readonly #asked = new Coalesced<ScopedQuestion, ReadonlyArray<ScopedRow[] | undefined>>(questions =>
    this.#read(questions),
  );

  constructor(rows: ServiceRows) {
    this.#rows = rows;
  }

  /** Has them read, of all clusters. */
  async load(
    kinds: readonly FollowedKind[],
    namespaces: readonly string[],
    { sinceMs = 0 }: Pick<Range, 'sinceMs'> = {},
  ): Promise<void> {
    await this.#asked.ask({ kinds, scopes: [ANY_NAMESPACE, ...namespaces], sinceMs });
  }

  /** Newest first; `undefined`: there are too many. */
  async of(
    kinds: readonly FollowedKind[],
    { clusters, namespaces }: Concern,
    { sinceMs = 0, backupNames }: Range = {},
  ): Promise<ScopedRow[] | undefined> {
    if (backupNames?.length === 0) return [];
    const scopes = await this.#asked.ask({ kinds, scopes: [ANY_NAMESPACE, ...namespaces], sinceMs, backupNames });
    const wanted = setOf(clusters);
    const names = backupNames && new Set(backupNames);
    const isWanted = ({ choice: { cluster, backupName } }: ScopedRow) =>
      wanted.has(cluster) && (!names || names.has(backupName ?? ''));
    const found: ScopedRow[][] = [];
    for (const rows of scopes) {
      if (!rows) return undefined;
      const some = rows.filter(isWanted);
      if (some.length > 0) found.push(some);
    }
    return joined(found, namespaces.length > 1);
  }

  /** Lets go of the facts, but for those of what may concern any namespace: everybody asks for them. */
  forget(): void {
    for (const [key, rows] of this.#known) {
      if (!key.endsWith(`\n${ANY_NAMESPACE}`)) for (const row of rows) row.forget();
    }
  }

  /** Those of Backups that are named differ from question to question; the others are known from then on. */
  async #read(questions: ScopedQuestion[]): Promise<Array<ReadonlyArray<ScopedRow[] | undefined>>> {
    const answers = new Map<string, ScopedRow[]>();
    for (const group of groupsOf(questions, question => keyOf(question, ''))) {
      const [first] = group;
      const known = first.backupNames ? answers : this.#known;
      const scopes = unique(group.flatMap(each => each.scopes)).filter(scope => !known.has(keyOf(first, scope)));
      const parts = await this.#rows.scoped({
        kinds: first.kinds,
        scopes,
        sinceMs: Math.min(...group.map(({ sinceMs }) => sinceMs)),
        backupNames: first.backupNames && unique(group.flatMap(each => each.backupNames ?? [])),
      });
      for (const { values, texts } of parts) {
        const found = rowsOf(first.kinds[0], values.length, texts);
        found.forEach((rows, nth) => known.set(keyOf(first, values[nth]), rows.sort(newestFirst)));
      }
    }
    return questions.map(question => {
      const known = question.backupNames ? answers : this.#known;
      return question.scopes.map(scope => known.get(keyOf(question, scope)));
    });
  }
}

function keyOf({ kinds, backupNames }: ScopedQuestion, scope: string): string {
  return `${kinds.join()}\n${backupNames !== undefined}\n${scope}`;
}

/** By the places of their scopes. */
function rowsOf(kind: FollowedKind, scopes: number, texts: readonly string[]): ScopedRow[][] {
  const rows = Array.from({ length: scopes }, (): ScopedRow[] => []);
  for (const line of texts.flatMap(text => text.split('\n'))) {
    const end = line.indexOf(' ');
    rows[Number(line.slice(0, end))].push(new ScopedRow(kind, line, end + 1));
  }
  return rows;
}

/** @param isRepeated - one that names two namespaces is found in both, and is there once */
function joined(scopes: ScopedRow[][], isRepeated: boolean): ScopedRow[] {
  if (scopes.length < 2) return scopes[0] ?? [];
  const rows = scopes.flat().sort(newestFirst);
  return isRepeated ? [...new Map(rows.map(row => [row.id, row])).values()] : rows;
}

function newestFirst(a: ScopedRow, b: ScopedRow): number {
  return b.atMs - a.atMs || (a.id < b.id ? -1 : Number(a.id > b.id));
}
