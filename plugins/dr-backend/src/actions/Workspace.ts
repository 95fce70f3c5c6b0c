import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError, NotFoundError } from '@backstage/errors';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';

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
   * @throws InputError for a path that leads out of it; NotFoundError when there is no such file
   */
  async read(file: string): Promise<string> {
    try {
      return await readFile(await this.#resolve(file), 'utf8');
    } catch (error) {
      if (isMissing(error))
        throw new NotFoundError(`path is ${JSON.stringify(file)}, and the workspace has no such file`);
      throw error;
    }
  }

  /** @throws InputError for a path that leads out of the workspace */
  async write(file: string, text: string): Promise<void> {
    const target = await this.#resolve(file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }

  async #resolve(file: string): Promise<string> {
    const refuse = () => {
      throw new InputError(`path is ${JSON.stringify(file)}; accepted is a path within the workspace`);
    };
    try {
      // A link in the way is followed by the check, from the workspace's own true path.
      return resolveSafeChildPath(await realpath(this.#root), file);
    } catch {
      return refuse();
    }
  }
}

function isMissing(error: unknown): boolean {
  return isError(error) && error.code === 'ENOENT';
}
