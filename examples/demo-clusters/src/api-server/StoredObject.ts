import { KubernetesObject } from './KubernetesObject';

/**
 * One state of an object, never changed once stored, with its JSON made once for all readers.
 * @public
 */
export class StoredObject {
  readonly key: string;
  readonly object: KubernetesObject;
  readonly revision: number;
  #json: string | undefined;

  constructor(key: string, object: KubernetesObject, revision: number) {
    this.key = key;
    this.object = object;
    this.revision = revision;
  }

  get json(): string {
    this.#json ??= JSON.stringify(this.object);
    return this.#json;
  }
}
