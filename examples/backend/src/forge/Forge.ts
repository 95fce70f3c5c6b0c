import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import fs from 'node:fs/promises';
import path from 'node:path';
import git from 'isomorphic-git';
import { Change, changesBetween } from './changesBetween';
import { filesBelow, Repository, Tree } from './Repository';

const MAIN = 'main';
/** Branch that holds what the repository began with. */
const SEED = 'seed';
const PULL = 'pull-';

/** A request to take changes over. */
export interface Pull {
  number: number;
  title: string;
  description: string;
  author: string;
  state: 'open' | 'merged';
  createdAt: string;
}

/** What somebody wants to change: content by path in the repository. */
export interface PullRequest {
  title: string;
  description: string;
  author: string;
  files: ReadonlyMap<string, Buffer>;
}

/**
 * The company's Git server: one repository with pull requests, in a folder. A pull request is a branch; that it is merged is
 * seen from the history.
 */
export class Forge {
  readonly #repository: Repository;
  readonly #checkout: string;
  /** Changes are made one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(repository: Repository, checkout: string) {
    this.#repository = repository;
    this.#checkout = checkout;
  }

  /**
   * Opens the repository of a folder. It is made anew when what it is to begin with is not what it began with.
   *
   * @param options - `seed`: folders by their path in the repository
   */
  static async open(options: {
    folder: string;
    seed: Readonly<Record<string, string>>;
    files: Readonly<Record<string, string>>;
  }) {
    const { folder, seed, files } = options;
    const gitdir = path.join(folder, 'harbour.git');
    const wanted = await readSeed(seed, files);
    let repository = await Repository.open(gitdir);
    if (!(await beganWith(repository, wanted))) {
      await fs.rm(gitdir, { recursive: true });
      repository = await Repository.open(gitdir);
      const tree = await writeAll(repository, wanted);
      const first = { message: 'What runs in Harbour', author: 'Harbour' };
      await repository.commit(tree, { ...first, branch: SEED });
      await repository.commit(tree, { ...first, branch: MAIN });
    }
    const forge = new Forge(repository, path.join(folder, 'checkout'));
    await repository.checkOut(MAIN, forge.checkout);
    return forge;
  }

  /** Folder with the files of the main branch. */
  get checkout(): string {
    return this.#checkout;
  }

  /** Text of each file of the main branch that is called so, by path. */
  async texts(matches: (file: string) => boolean): Promise<Map<string, string>> {
    const found = [...(await this.#repository.tree(MAIN))].filter(([file]) => matches(file));
    return new Map(
      await Promise.all(found.map(async ([file, oid]) => [file, await this.#repository.text(oid)] as const)),
    );
  }

  /** @throws InputError when nothing would change, or for a path that is not one of a repository */
  openPull({ title, description, author, files }: PullRequest): Promise<Pull> {
    return this.#alone(async () => {
      const parent = await this.#repository.head(MAIN);
      const before = await this.#repository.tree(MAIN);
      const tree = new Map([...before, ...(await writeAll(this.#repository, files))]);
      const changed = [...tree].filter(([file, oid]) => before.get(file) !== oid);
      if (changed.length === 0) throw new InputError('Nothing would change: the repository holds these files already');
      const number = Math.max(0, ...(await this.#numbers())) + 1;
      const message = `${oneLine(title)}\n\n${description.trim()}`;
      await this.#repository.commit(tree, { branch: `${PULL}${number}`, message, author, parent });
      return this.pull(number);
    });
  }

  /** The newest first. */
  async pulls(): Promise<Pull[]> {
    const numbers = await this.#numbers();
    return Promise.all(numbers.sort((a, b) => b - a).map(number => this.pull(number)));
  }

  /** @throws NotFoundError */
  async pull(number: number): Promise<Pull> {
    const oid = await this.#headOf(number);
    const { message, author } = await this.#repository.commitOf(oid);
    const [title, ...rest] = message.split('\n');
    const isMerged = await this.#repository.contains(MAIN, oid);
    return {
      number,
      title,
      description: rest.join('\n').trim(),
      author: author.name,
      state: isMerged ? 'merged' : 'open',
      createdAt: new Date(author.timestamp * 1000).toISOString(),
    };
  }

  /** What a pull request changes, file by file. @throws NotFoundError */
  async changes(number: number): Promise<Change[]> {
    const oid = await this.#headOf(number);
    const [base] = (await this.#repository.commitOf(oid)).parent;
    return changesBetween(this.#repository, await this.#repository.tree(base), await this.#repository.tree(oid));
  }

  /** @throws NotFoundError; ConflictError when it cannot be merged, or is already */
  merge(number: number, author: string): Promise<Pull> {
    return this.#alone(async () => {
      const { title, state } = await this.pull(number);
      if (state === 'merged') throw new ConflictError(`Pull request ${number} is merged already`);
      try {
        const message = `${title} (#${number})`;
        await this.#repository.merge({ into: MAIN, branch: `${PULL}${number}`, message, author });
      } catch (error) {
        if (!(error instanceof git.Errors.MergeConflictError)) throw error;
        throw new ConflictError(`Pull request ${number} changes lines that have changed meanwhile`);
      }
      await this.#repository.checkOut(MAIN, this.#checkout);
      return this.pull(number);
    });
  }

  async #headOf(number: number): Promise<string> {
    const oid = await this.#repository.head(`refs/heads/${PULL}${number}`);
    if (oid === undefined) throw new NotFoundError(`There is no pull request ${number}`);
    return oid;
  }

  async #numbers(): Promise<number[]> {
    return (await this.#repository.branches(PULL)).map(name => Number(name.slice(PULL.length)));
  }

  #alone<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(act, act);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

async function readSeed(seed: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
  const content = new Map<string, Buffer>(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
  for (const [prefix, folder] of Object.entries(seed)) {
    for (const file of await filesBelow(folder)) {
      content.set(`${prefix}/${file}`, await fs.readFile(path.join(folder, file)));
    }
  }
  return content;
}

async function beganWith(repository: Repository, wanted: ReadonlyMap<string, Buffer>): Promise<boolean> {
  if ((await repository.head(`refs/heads/${SEED}`)) === undefined) return false;
  const tree = await repository.tree(SEED);
  if (tree.size !== wanted.size) return false;
  for (const [file, content] of wanted) {
    const oid = tree.get(file);
    if (oid === undefined || (await repository.text(oid)) !== content.toString('utf8')) return false;
  }
  return true;
}

/** @throws InputError for a path that is not one of a repository */
async function writeAll(repository: Repository, files: ReadonlyMap<string, Buffer>): Promise<Tree> {
  const tree = new Map<string, string>();
  for (const [file, content] of files) {
    const isSafe = file.split('/').every(name => name !== '' && name !== '.' && name !== '..' && name !== '.git');
    if (!isSafe) throw new InputError(`path is ${JSON.stringify(file)}; accepted is a path within the repository`);
    tree.set(file, await repository.writeBlob(content));
  }
  return tree;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
