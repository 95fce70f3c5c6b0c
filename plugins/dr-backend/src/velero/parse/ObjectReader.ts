import {
  FieldProblem,
  Instant,
  Labels,
  LabelRequirement,
  LabelSelector,
  parseGoDuration,
  parseInstant,
} from '@backstage-dr/plugin-dr-common';

/** Longer texts are cut: they are messages, or no use. */
const MAX_TEXT_LENGTH = 2000;
const MAX_QUOTED_LENGTH = 200;

/** Moments outside of these are no moments of a backup, but a clock or a program gone wrong. */
const EARLIEST = '2000-01-01T00:00:00Z';
const LATEST = '2200-01-01T00:00:00Z';

/** RFC 3339, as Kubernetes writes it. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const SELECTOR_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/**
 * Reads the fields of an object that may be anything. A field that is absent or `null` is `undefined`; one of the wrong
 * type is `undefined` too and noted in `problems`. Nothing throws, whatever the object is.
 *
 * @internal
 */
export class ObjectReader {
  readonly problems: FieldProblem[];
  readonly #root: unknown;
  readonly #prefix: string;

  private constructor(root: unknown, prefix: string, problems: FieldProblem[]) {
    this.#root = root;
    this.#prefix = prefix;
    this.problems = problems;
  }

  static create(body: unknown): ObjectReader {
    return new ObjectReader(body, '', []);
  }

  /** A reader of what is at a path; its problems go to the same list, with the whole path. */
  at(path: string): ObjectReader {
    return new ObjectReader(this.object(path), `${this.#prefix}${path}.`, this.problems);
  }

  text(path: string): string | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.#refuse(path, value, 'a text');
    return cleanText(value) || undefined;
  }

  boolean(path: string): boolean | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    return typeof value === 'boolean' ? value : this.#refuse(path, value, 'true or false');
  }

  /** A whole number from 0. */
  count(path: string): number | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    const fits = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    return fits ? value : this.#refuse(path, value, 'a whole number from 0');
  }

  instant(path: string): Instant | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    const accepted = 'a time between 2000 and 2200 such as 2026-11-23T04:00:00Z';
    if (typeof value !== 'string' || !RFC_3339.test(value)) return this.#refuse(path, value, accepted);
    const instant = parseInstant(value);
    const fits = instant !== undefined && instant >= EARLIEST && instant < LATEST;
    return fits ? instant : this.#refuse(path, value, accepted);
  }

  /** Seconds of a Go duration that is not negative, such as `720h0m0s`. */
  goSeconds(path: string): number | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    const accepted = 'a Go duration such as 720h0m0s (hours, minutes and seconds; no days)';
    const duration = typeof value === 'string' ? parseGoDuration(value) : undefined;
    return duration?.ok && duration.seconds >= 0 ? duration.seconds : this.#refuse(path, value, accepted);
  }

  /** A list of texts. One element that is none spoils the list: what it would have said is not known. */
  texts(path: string): string[] | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || !value.every(item => typeof item === 'string')) {
      return this.#refuse(path, value, 'a list of texts');
    }
    return value.map(cleanText);
  }

  /** A group of texts by name, for example labels. */
  textMap(path: string): Labels | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    if (!isRecord(value) || !Object.values(value).every(item => typeof item === 'string')) {
      return this.#refuse(path, value, 'names with a text each');
    }
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [cleanText(key), cleanText(String(text))]));
  }

  selector(path: string): LabelSelector | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    return selectorOf(value) ?? this.#refuse(path, value, 'a label selector');
  }

  selectors(path: string): LabelSelector[] | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    const selectors = Array.isArray(value) ? value.map(selectorOf) : [undefined];
    const usable = selectors.filter(selector => selector !== undefined);
    if (usable.length < selectors.length) return this.#refuse(path, value, 'a list of label selectors');
    return usable;
  }

  object(path: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.#get(path);
    if (value === undefined) return undefined;
    return isRecord(value) ? value : this.#refuse(path, value, 'a group of fields');
  }

  /** Readers of the objects in a list. */
  list(path: string): ObjectReader[] {
    const value = this.#get(path);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.#refuse(path, value, 'a list') ?? [];
    return value.map((item, index) => new ObjectReader(item, `${this.#prefix}${path}[${index}].`, this.problems));
  }

  /** Notes that a field cannot be used, although its type is right. */
  note(path: string, accepted: string): void {
    this.#refuse(path, this.#get(path), accepted);
  }

  #get(path: string): unknown {
    let value = this.#root;
    const parts = partsOf(path);
    for (let depth = 0; depth < parts.length; depth++) {
      if (value === undefined || value === null) return undefined;
      if (!isRecord(value)) {
        return depth > 0 ? this.#refuse(parts.slice(0, depth).join('.'), value, 'a group of fields') : undefined;
      }
      value = Object.hasOwn(value, parts[depth]) ? value[parts[depth]] : undefined;
    }
    return value === null ? undefined : value;
  }

  #refuse(path: string, value: unknown, accepted: string): undefined {
    const whole = `${this.#prefix}${path}`;
    if (this.problems.some(problem => problem.path === whole)) return undefined;
    this.problems.push({ path: whole, value: quote(value), accepted });
    return undefined;
  }
}

const PARTS = new Map<string, readonly string[]>();

/** Parsers ask for the same few hundred paths for every object. */
function partsOf(path: string): readonly string[] {
  let parts = PARTS.get(path);
  if (!parts) {
    parts = path.split('.');
    PARTS.set(path, parts);
  }
  return parts;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** PostgreSQL stores no NUL in a text. */
function cleanText(text: string): string {
  const cut = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
  return cut.includes('\u0000') ? cut.replaceAll('\u0000', '\ufffd') : cut;
}

function quote(value: unknown): string {
  const json = JSON.stringify(value) ?? 'undefined';
  return json.length > MAX_QUOTED_LENGTH ? `${json.slice(0, MAX_QUOTED_LENGTH - 1)}…` : json;
}

function selectorOf(value: unknown): LabelSelector | undefined {
  const reader = ObjectReader.create(value);
  if (!isRecord(value)) return undefined;
  const matchLabels = reader.textMap('matchLabels') ?? {};
  const matchExpressions = reader.list('matchExpressions').map(requirementOf);
  const usable = matchExpressions.filter(requirement => requirement !== undefined);
  const broken = reader.problems.length > 0 || usable.length < matchExpressions.length;
  return broken ? undefined : { matchLabels, matchExpressions: usable };
}

function requirementOf(reader: ObjectReader): LabelRequirement | undefined {
  const key = reader.text('key');
  const operator = SELECTOR_OPERATORS.find(known => known === reader.text('operator'));
  const values = reader.texts('values') ?? [];
  return key && operator ? { key, operator, values } : undefined;
}
