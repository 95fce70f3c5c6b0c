import { Assessment, instantOf, Statement } from '../model';
import { renderStatement, StatementLocale } from '../statements';
import { say } from '../statements/say';
import { withoutUnseen } from './shellWord';

/**
 * Writes Markdown in one language: everything that is said is text, whatever stands in it.
 * @internal
 */
export class Pen {
  readonly #language: StatementLocale;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #nowMs: number;

  private constructor(language: StatementLocale, nowMs: number, titles: ReadonlyMap<string, string>) {
    this.#language = language;
    this.#nowMs = nowMs;
    this.#titles = titles;
  }

  static create(assessment: Assessment, options: { language: StatementLocale; nowMs: number }): Pen {
    const titles = new Map(assessment.clusters.map(({ name, title }) => [name, title]));
    return new Pen(options.language, options.nowMs, titles);
  }

  get now(): string {
    return instantOf(this.#nowMs);
  }

  /** Seconds from an instant until now, when there is one. */
  ageSeconds(at: string | undefined): number | undefined {
    const atMs = at === undefined ? NaN : Date.parse(at);
    return Number.isNaN(atMs) ? undefined : Math.max(0, (this.#nowMs - atMs) / 1000);
  }

  /** What a cluster is called, and its name where that is another. */
  cluster(name: string): string {
    const title = this.#titles.get(name) ?? name;
    return title === name ? name : `${title} (${name})`;
  }

  /** A statement as a sentence, with days: a runbook is read long after it was written. */
  words(statement: Statement): string {
    return escape(renderStatement(statement, this.#language));
  }

  /** Each thing said once. */
  list(statements: readonly Statement[]): string[] {
    return [...new Set(statements.map(each => `- ${this.words(each)}`))];
  }

  step(statement: Statement): string {
    return `- [ ] ${this.words(statement)}`;
  }

  /** A step that nobody but its people can write down. */
  fillIn(statement: Statement): string {
    return `- [ ] **${this.words(say('runbook.fillIn'))}** ${this.words(statement)}`;
  }

  /** Of several statements each is a heading of what follows. */
  heading(level: 1 | 2 | 3, ...statements: Statement[]): string {
    return `${'#'.repeat(level)} ${statements.map(each => this.words(each)).join(' / ')}`;
  }

  /** Lines of which each is already safe in a shell. */
  shell(lines: readonly string[]): string {
    return ['```shell', ...lines, '```'].join('\n');
  }

  /** A remark inside of a shell block, on one line. */
  remark(statement: Statement): string {
    return `# ${withoutUnseen(renderStatement(statement, this.#language))}`;
  }
}

/** Markdown that TechDocs' own dialect knows no backslash for. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '~': '&#126;',
  '{': '&#123;',
  '}': '&#125;',
};

/** Names come from clusters and titles from people: they are text, and neither Markdown nor HTML. */
function escape(text: string): string {
  return withoutUnseen(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]#!]/g, '\\$&')
    .replace(/[&<>~{}]/g, char => ENTITIES[char]);
}
