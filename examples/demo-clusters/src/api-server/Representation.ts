import { Clock } from '../clock';
import { JsonObject, KubernetesObject } from './KubernetesObject';
import { apiVersionOf, Column, ResourceType } from './ResourceType';
import { StoredObject } from './StoredObject';

/**
 * How a client wants objects: whole, as rows to print (`kubectl get`), or their metadata only.
 * @internal
 */
export type Form = 'object' | 'table' | 'metadata';

/** Reads the `Accept` header. @internal */
export function formOf(accept: string | undefined): Form {
  for (const wish of (accept ?? '').split(',')) {
    if (/;\s*as=Table\b/.test(wish)) return 'table';
    if (/;\s*as=PartialObjectMetadata(List)?\b/.test(wish)) return 'metadata';
    if (/^\s*application\/json\s*$/.test(wish)) return 'object';
  }
  return 'object';
}

/**
 * Writes objects of one kind in the form a client asked for.
 * @internal
 */
export class Representation {
  readonly #resource: ResourceType;
  readonly #form: Form;
  readonly #clock: Clock;

  constructor(resource: ResourceType, form: Form, clock: Clock) {
    this.#resource = resource;
    this.#form = form;
    this.#clock = clock;
  }

  /** One object as JSON. */
  one(entry: StoredObject): string {
    switch (this.#form) {
      case 'table':
        return `${this.#tableHead()},"rows":[${this.#row(entry.object)}]}`;
      case 'metadata':
        return JSON.stringify(metadataOf(entry.object));
      default:
        return entry.json;
    }
  }

  /** The JSON before, between and after the objects of a list. */
  list(
    entries: readonly StoredObject[],
    metadata: JsonObject,
  ): { head: string; items: Iterable<string>; tail: string } {
    const meta = JSON.stringify(metadata);
    if (this.#form === 'table') {
      return {
        head: `${this.#tableHead()},"metadata":${meta},"rows":[`,
        items: mapped(entries, entry => this.#row(entry.object)),
        tail: ']}',
      };
    }
    const kind =
      this.#form === 'metadata'
        ? '"kind":"PartialObjectMetadataList","apiVersion":"meta.k8s.io/v1"'
        : `"apiVersion":"${apiVersionOf(this.#resource)}","kind":"${this.#resource.kind}List"`;
    return {
      head: `{${kind},"metadata":${meta},"items":[`,
      items: mapped(entries, entry => (this.#form === 'object' ? this.#item(entry) : this.one(entry))),
      tail: ']}',
    };
  }

  /** What a bookmark carries: a revision and nothing else. */
  bookmark(revision: number, annotations?: Record<string, string>): string {
    return JSON.stringify({
      kind: this.#resource.kind,
      apiVersion: apiVersionOf(this.#resource),
      metadata: { ...(annotations ? { annotations } : {}), resourceVersion: String(revision) },
    });
  }

  /** Built-in kinds are not named again in each item of their list. */
  #item(entry: StoredObject): string {
    if (this.#resource.schema) return entry.json;
    const { apiVersion: _version, kind: _kind, ...item } = entry.object;
    return JSON.stringify(item);
  }

  #columns(): Column[] {
    const name: Column = { name: 'Name', type: 'string', path: 'metadata.name' };
    const age: Column = { name: 'Age', type: 'date', path: 'metadata.creationTimestamp' };
    return [name, ...this.#resource.columns, age];
  }

  #tableHead(): string {
    const columns = this.#columns().map(({ name, type, path, priority }) => ({
      name,
      type: type === 'date' ? 'string' : type,
      format: path === 'metadata.name' ? 'name' : '',
      description: '',
      priority: priority ?? 0,
    }));
    return `{"kind":"Table","apiVersion":"meta.k8s.io/v1","columnDefinitions":${JSON.stringify(columns)}`;
  }

  #row(object: KubernetesObject): string {
    const cells = this.#columns().map(column => {
      const value = valueAt(object, column.path);
      return column.type === 'date' && typeof value === 'string' ? ageOf(value, this.#clock.now()) : value ?? null;
    });
    return JSON.stringify({ cells, object: metadataOf(object) });
  }
}

function* mapped(entries: readonly StoredObject[], toJson: (entry: StoredObject) => string): Iterable<string> {
  for (const entry of entries) yield toJson(entry);
}

function metadataOf(object: KubernetesObject): JsonObject {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { ...object.metadata } as unknown as JsonObject,
  };
}

function valueAt(object: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], object);
}

function ageOf(time: string, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(time)) / 1000));
  if (Number.isNaN(seconds)) return '<invalid>';
  if (seconds < 120) return `${seconds}s`;
  if (seconds < 2 * 3600) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 2 * 86400) return `${Math.floor(seconds / 3600)}h`;
  return `${Math.floor(seconds / 86400)}d`;
}
