import { diffLines, Line } from './diffLines';
import { Repository, Tree } from './Repository';

/** What becomes of one file. */
export interface Change {
  path: string;
  kind: 'added' | 'changed' | 'removed';
  lines: Line[];
}

/** The files that two trees do not have in common, by path. */
export async function changesBetween(repository: Repository, before: Tree, after: Tree): Promise<Change[]> {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = paths.filter(path => before.get(path) !== after.get(path));
  return Promise.all(
    changed.map(async path => {
      const [old, now] = [before.get(path), after.get(path)];
      const text = async (oid: string | undefined) => (oid === undefined ? '' : repository.text(oid));
      return { path, kind: kindOf(old, now), lines: diffLines(await text(old), await text(now)) };
    }),
  );
}

function kindOf(old: string | undefined, now: string | undefined): Change['kind'] {
  if (old === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
}
