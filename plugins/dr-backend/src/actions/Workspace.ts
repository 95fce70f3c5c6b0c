import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError, NotFoundError } from '@backstage/errors';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Anything else would be replaced by what is read, and lost in what is written. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a path cannot be used for, as the system calls it. */
const NO_FILE = ['EISDIR', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'];

/**
 * The files of a template's task. Nothing outside of it is read or written, by whichever path or link.
 * @internal
 */
export class Workspace {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * @param file - path within the workspace
   * @throws InputError for a path that leads out of it, and for what is no text in UTF-8; NotFoundError when there is no such file
   */
  async read(file: string): Promise<string> {
    const bytes = await this.#at(file, target => readFile(target));
    try {
      return UTF_8.decode(bytes);
    } catch {
      throw new InputError(`path is ${JSON.stringify(file)}; accepted is a file of text in UTF-8`);
    }
  }

  /** @throws InputError for a path that leads out of the workspace */
  async write(file: string, text: string): Promise<void> {
    await this.#at(file, async target => {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    });
  }

  async #at<T>(file: string, act: (target: string) => Promise<T>): Promise<T> {
    const target = await this.#resolve(file);
    try {
      return await act(target);
    } catch (error) {
      const code = isError(error) ? error.code : undefined;
      if (code === 'ENOENT') {
        throw new NotFoundError(`path is ${JSON.stringify(file)}, and the workspace has no such file`);
      }
      if (typeof code === 'string' && NO_FILE.includes(code)) {
        throw new InputError(`path is ${JSON.stringify(file)}; accepted is the path of a file`);
      }
      throw error;
    }
  }

  async #resolve(file: string): Promise<string> {
    try {
      // A link in the way is followed by the check, from the workspace's own true path.
      return resolveSafeChildPath(await realpath(this.#root), file);
    } catch {
      throw new InputError(`path is ${JSON.stringify(file)}; accepted is a path within the workspace`);
    }
  }
}
