import fs from 'node:fs';
import path from 'node:path';
import git from 'isomorphic-git';

/** Files of a repository by path, as ids of their content. */
export type Tree = ReadonlyMap<string, string>;

interface Folder {
  files: Map<string, string>;
  folders: Map<string, Folder>;
}

/** A bare Git repository in a folder, read and written without a git program. */
export class Repository {
  readonly #at: { fs: typeof fs; gitdir: string };

  private constructor(gitdir: string) {
    this.#at = { fs, gitdir };
  }

  /** Opens the repository in a folder, or makes an empty one. */
  static async open(gitdir: string): Promise<Repository> {
    await git.init({ fs, gitdir, bare: true, defaultBranch: 'main' });
    return new Repository(gitdir);
  }

  /** Id of the commit that a ref points to; `undefined`: there is no such ref. */
  async head(ref: string): Promise<string | undefined> {
    try {
      return await git.resolveRef({ ...this.#at, ref });
    } catch (error) {
      if (error instanceof git.Errors.NotFoundError) return undefined;
      throw error;
    }
  }

  /** Names of branches that begin so. */
  async branches(prefix: string): Promise<string[]> {
    return (await git.listBranches(this.#at)).filter(name => name.startsWith(prefix));
  }

  async commitOf(oid: string) {
    const { commit } = await git.readCommit({ ...this.#at, oid });
    return commit;
  }

  async tree(ref: string): Promise<Tree> {
    const files = new Map<string, string>();
    await git.walk({
      ...this.#at,
      trees: [git.TREE({ ref })],
      map: async (file, [entry]) => {
        if (entry && (await entry.type()) === 'blob') files.set(file, await entry.oid());
        return true;
      },
    });
    return files;
  }

  async text(oid: string): Promise<string> {
    const { blob } = await git.readBlob({ ...this.#at, oid });
    return Buffer.from(blob).toString('utf8');
  }

  writeBlob(content: Buffer): Promise<string> {
    return git.writeBlob({ ...this.#at, blob: content });
  }

  /** @param options - `parent` is left out for the first commit of all */
  async commit(
    tree: Tree,
    options: { branch: string; message: string; author: string; parent?: string },
  ): Promise<string> {
    const { branch, message, author, parent } = options;
    return git.commit({
      ...this.#at,
      message,
      author: { name: author, email: 'demo@harbour.example' },
      tree: await this.#writeFolder(folderOf(tree)),
      ref: `refs/heads/${branch}`,
      parent: parent === undefined ? [] : [parent],
    });
  }

  /** Whether a commit is in the history of a ref. */
  async contains(ref: string, oid: string): Promise<boolean> {
    const head = await this.head(ref);
    return (
      head === oid || (head !== undefined && git.isDescendent({ ...this.#at, oid: head, ancestor: oid, depth: -1 }))
    );
  }

  /** Where two histories have parted. */
  async parting(ref: string, oid: string): Promise<string> {
    const head = await git.resolveRef({ ...this.#at, ref });
    const [base] = await git.findMergeBase({ ...this.#at, oids: [head, oid] });
    return base;
  }

  /** @throws git.Errors.MergeConflictError when both sides have changed the same lines */
  async merge(options: { into: string; branch: string; message: string; author: string }): Promise<void> {
    const { into, branch, message, author } = options;
    const by = { name: author, email: 'demo@harbour.example' };
    await git.merge({
      ...this.#at,
      ours: into,
      theirs: branch,
      fastForward: false,
      message,
      author: by,
      committer: by,
    });
  }

  /** Makes a folder hold what a ref holds, and nothing else. */
  async checkOut(ref: string, folder: string): Promise<void> {
    const tree = await this.tree(ref);
    await fs.promises.mkdir(folder, { recursive: true });
    for (const file of await filesBelow(folder)) {
      if (!tree.has(file)) await fs.promises.rm(path.join(folder, file));
    }
    for (const [file, oid] of tree) {
      const target = path.join(folder, file);
      const { blob } = await git.readBlob({ ...this.#at, oid });
      const before = await fs.promises.readFile(target).catch(() => undefined);
      if (before?.equals(blob)) continue;
      await fs.promises.mkdir(path.dirname(target), { recursive: true });
      await fs.promises.writeFile(target, blob);
    }
  }

  async #writeFolder({ files, folders }: Folder): Promise<string> {
    const entries = await Promise.all([
      ...[...files].map(async ([name, oid]) => ({ mode: '100644', path: name, oid, type: 'blob' as const })),
      ...[...folders].map(async ([name, folder]) => ({
        mode: '040000',
        path: name,
        oid: await this.#writeFolder(folder),
        type: 'tree' as const,
      })),
    ]);
    return git.writeTree({ ...this.#at, tree: entries });
  }
}

function folderOf(tree: Tree): Folder {
  const root: Folder = { files: new Map(), folders: new Map() };
  for (const [file, oid] of tree) {
    const names = file.split('/');
    const name = names.pop() ?? file;
    let folder = root;
    for (const each of names) {
      const next: Folder = folder.folders.get(each) ?? { files: new Map(), folders: new Map() };
      folder.folders.set(each, next);
      folder = next;
    }
    folder.files.set(name, oid);
  }
  return root;
}

/** Paths of all files of a folder, with slashes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await fs.promises.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
