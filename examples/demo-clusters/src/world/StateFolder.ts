import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const DELAY_MS = 2000;

/**
 * Files that are rewritten as a whole some time after what they hold has changed. Each is replaced at once, so that a kill at
 * any moment leaves the old or the new one.
 * @internal
 */
export class StateFolder {
  readonly #folder: string;
  readonly #dirty = new Map<string, () => string>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static create(folder: string): StateFolder {
    return new StateFolder(folder);
  }

  /**
   * What a file held when it was last written; `undefined` when it never was.
   *
   * @throws Error naming the file and what to do when it is broken
   */
  async read<T>(name: string): Promise<T | undefined> {
    const path = join(this.#folder, name);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return JSON.parse(text) as T;
    } catch (error) {
      throw new Error(
        `${path} is broken (${String(error)}); remove the folder ${this.#folder} to begin with a new demo world`,
      );
    }
  }

  /** Notes that a file has to be written. Files are written in the order in which they were first noted. */
  mark(name: string, content: () => string): void {
    this.#dirty.set(name, content);
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS).unref();
  }

  /** Writes what is noted, and waits for it. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // All contents are of one moment, however long writing takes.
    const files = [...this.#dirty].map(([name, content]) => ({ path: join(this.#folder, name), text: content() }));
    this.#dirty.clear();
    this.#writing = this.#writing.then(async () => {
      for (const { path, text } of files) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(`${path}.new`, text);
        await rename(`${path}.new`, path);
      }
    });
    return this.#writing;
  }
}
