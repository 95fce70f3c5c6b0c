import { readFile, stat } from 'node:fs/promises';
import { KubernetesError } from '../../velero/client/KubernetesError';

/**
 * What a file holds, read again whenever the file changes.
 * @internal
 */
export class FileCache<T> {
  readonly #file: string;
  readonly #what: string;
  readonly #parse: (content: string) => T | Promise<T>;
  #version?: string;
  #value?: T;

  private constructor(file: string, what: string, parse: (content: string) => T | Promise<T>) {
    this.#file = file;
    this.#what = what;
    this.#parse = parse;
  }

  /**
   * @param file - path of the file
   * @param what - what it is, for messages, for example `kubeconfig`
   * @param parse - makes the value of its content
   */
  static create<T>(file: string, what: string, parse: (content: string) => T | Promise<T>): FileCache<T> {
    return new FileCache(file, what, parse);
  }

  /** @throws KubernetesError `misconfigured` when the file cannot be read */
  async get(): Promise<T> {
    const version = await this.#reading(async () => {
      const { mtimeMs, size, ino } = await stat(this.#file);
      return `${mtimeMs} ${size} ${ino}`;
    });
    if (this.#value === undefined || version !== this.#version) {
      const content = await this.#reading(() => readFile(this.#file, 'utf8'));
      this.#value = await this.#parse(content);
      this.#version = version;
    }
    return this.#value;
  }

  async #reading<R>(read: () => Promise<R>): Promise<R> {
    try {
      return await read();
    } catch (error) {
      const hasCode = typeof error === 'object' && error !== null && 'code' in error;
      const code = hasCode ? String(error.code) : 'unreadable';
      throw new KubernetesError('misconfigured', `The ${this.#what} ${this.#file} cannot be read (${code})`);
    }
  }
}
