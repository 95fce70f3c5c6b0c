import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';

const MAX_QUOTED_LENGTH = 200;

/**
 * An object in the configuration together with the path that leads to it, so that whatever is wrong in it is reported
 * with the key, the value and what is accepted. Every reading method throws an `InputError` that says so.
 * @internal
 */
export class ConfigNode {
  readonly #path: string;
  readonly #value: JsonObject;

  private constructor(path: string, value: JsonObject) {
    this.#path = path;
    this.#value = value;
  }

  static create(path: string, value: JsonValue | undefined): ConfigNode {
    if (!isObject(value)) throw refusal(path, value, 'an object');
    return new ConfigNode(path, value);
  }

  /** The objects of a list. */
  static list(path: string, value: JsonValue | undefined): ConfigNode[] {
    if (!Array.isArray(value)) throw refusal(path, value, 'a list of objects');
    return value.map((item, index) => ConfigNode.create(`${path}[${index}]`, item));
  }

  has(key: string): boolean {
    return this.#value[key] !== undefined;
  }

  keys(): string[] {
    return Object.keys(this.#value);
  }

  get(key: string): JsonValue | undefined {
    return this.#value[key];
  }

  pathOf(key: string): string {
    return `${this.#path}.${key}`;
  }

  string(key: string, accepted = 'a text that is not empty'): string {
    const value = this.optionalString(key, accepted);
    if (value === undefined) throw this.refuse(key, accepted);
    return value;
  }

  optionalString(key: string, accepted = 'a text that is not empty'): string | undefined {
    const value = this.#value[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.trim() === '') throw this.refuse(key, accepted);
    return value;
  }

  /** Like `optionalString`, and never quotes the value. */
  optionalSecret(key: string): string | undefined {
    const value = this.#value[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.trim() === '') {
      throw new InputError(
        `${this.pathOf(key)} cannot be used (its value is not shown); accepted is a text that is not empty`,
      );
    }
    return value;
  }

  optionalBoolean(key: string): boolean | undefined {
    const value = this.#value[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') throw this.refuse(key, 'true or false');
    return value;
  }

  object(key: string): ConfigNode {
    return ConfigNode.create(this.pathOf(key), this.#value[key]);
  }

  /** Refuses keys that mean nothing here: most are typing errors. */
  allowOnly(keys: readonly string[]): void {
    for (const key of Object.keys(this.#value)) {
      if (!keys.includes(key)) {
        throw new InputError(`${this.pathOf(key)} is not a known key; accepted are ${keys.join(', ')}`);
      }
    }
  }

  /** The error for a key whose value cannot be used. */
  refuse(key: string, accepted: string): InputError {
    return refusal(this.pathOf(key), this.#value[key], accepted);
  }

  /** The error for the object itself; its value is not quoted, for it may hold secrets. */
  refuseWhole(problem: string): InputError {
    return new InputError(`${this.#path} ${problem}`);
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(path: string, value: JsonValue | undefined, accepted: string): InputError {
  if (value === undefined) return new InputError(`${path} is missing; accepted is ${accepted}`);
  const quoted =
    typeof value === 'object' ? `a ${Array.isArray(value) ? 'list' : 'group of keys'}` : JSON.stringify(value);
  return new InputError(`${path} is ${quoted.slice(0, MAX_QUOTED_LENGTH)}; accepted is ${accepted}`);
}
