import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Concern } from '../FactStore';
import { ANY_NAMESPACE } from '../scopesOf';
import { ObjectRow } from '../tables';
import { Coalesced } from './Coalesced';
import { FactTexts } from './FactTexts';
import { groupsOf, setOf, unique } from './groups';
import { linesOf } from './linesOf';
import { ScopedQuestion, ServiceRows } from './ServiceRows';

/** Where an object is found among those that may concern a namespace. @internal */
export interface ScopedKey {
  id: string;
  cluster: string;
  name: string;
  atMs: number;
  phase: ObjectRow['phase'];
  origin: ObjectRow['origin'];
  backupName: ObjectRow['backup_name'];
}

interface KeyRange {
  /** What started before is only named. */
  sinceMs?: number;
  backupNames?: readonly string[];
}

type Head = [
  id: string,
  goneMs: number | null,
  scope: string,
  cluster: string,
  atMs: number,
  phase: ScopedKey['phase'],
  origin: ScopedKey['origin'],
  backupName: ScopedKey['backupName'],
];

/**
 * Which objects may concern some namespaces, of whatever cluster. Facts that came with the keys are left with the others.
 * @internal
 */
export class ScopedKeys {
  readonly #rows: ServiceRows;
  readonly #texts: FactTexts;
  readonly #known = new Map<string, ScopedKey[]>();
  readonly #asked = new Coalesced<ScopedQuestion, ScopedKey[] | undefined>(questions => this.#read(questions));

  constructor(options: { rows: ServiceRows; texts: FactTexts }) {
    this.#rows = options.rows;
    this.#texts = options.texts;
  }

  /** Those of all clusters, in no order; `undefined`: there are too many. */
  load(
    kinds: readonly FollowedKind[],
    namespaces: readonly string[],
    { sinceMs = 0, backupNames }: KeyRange = {},
  ): Promise<ScopedKey[] | undefined> {
    return this.#asked.ask({ kinds, scopes: [ANY_NAMESPACE, ...namespaces], sinceMs, backupNames });
  }

  /** Newest first; `undefined`: there are too many. */
  async of(
    kinds: readonly FollowedKind[],
    { clusters, namespaces }: Concern,
    { sinceMs, backupNames }: KeyRange = {},
  ): Promise<ScopedKey[] | undefined> {
    if (backupNames?.length === 0) return [];
    const keys = await this.load(kinds, namespaces, { sinceMs, backupNames });
    const wanted = setOf(clusters);
    const names = backupNames && new Set(backupNames);
    return keys
      ?.filter(({ cluster, backupName }) => wanted.has(cluster) && (!names || names.has(backupName ?? '')))
      .sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : Number(a.id > b.id)));
  }

  /** Those of Backups that are named differ from question to question; the others are known from then on. */
  async #read(questions: ScopedQuestion[]): Promise<Array<ScopedKey[] | undefined>> {
    const answers = new Map<string, ScopedKey[]>();
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
      const lines = linesOf<Head>(parts);
      this.#texts.add(lines);
      const found = new Map<string, ScopedKey[]>(parts.flatMap(({ values }) => values.map(each => [each, []])));
      for (const { head } of lines) found.get(head[2])?.push(keyOfHead(head));
      for (const [scope, keys] of found) known.set(keyOf(first, scope), keys);
    }
    return questions.map(question => {
      const known = question.backupNames ? answers : this.#known;
      const parts = question.scopes.map(scope => known.get(keyOf(question, scope)));
      return parts.includes(undefined) ? undefined : parts.flatMap(part => part ?? []);
    });
  }
}

function keyOf({ kinds, backupNames }: ScopedQuestion, scope: string): string {
  return [kinds, backupNames !== undefined, scope].join('\n');
}

/** Names have no slash, see `objectId`. */
function keyOfHead([id, , , cluster, atMs, phase, origin, backupName]: Head): ScopedKey {
  return { id, cluster, name: id.slice(id.lastIndexOf('/') + 1), atMs, phase, origin, backupName };
}
