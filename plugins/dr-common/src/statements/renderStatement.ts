import { Instant, Statement, StatementValue } from '../model';
import { formatDurationWords, StatementLocale } from './formatDurationWords';
import { formatInstantWords } from './formatInstantWords';
import { statementMessages } from './messages';

/** @public */
export interface RenderOptions {
  /** With it, instants are said with their age. */
  now?: Instant;
  /** IANA zone in which instants are said; default `UTC`. */
  timeZone?: string;
}

const PLACEHOLDER = /\{\{\s*([A-Za-z]\w*)\s*\}\}/g;

/**
 * The words of a statement.
 *
 * @remarks
 * A code that has no message is said as the code with its values, so that nothing is ever lost. A message may have a
 * singular: `<code>_one` and `<code>_other`, chosen by the parameter `count`.
 *
 * @public
 */
export function renderStatement(
  statement: Statement,
  locale: StatementLocale = 'en',
  options: RenderOptions = {},
): string {
  const template = templateOf(statement, locale);
  const params = formatStatementParams(statement.params ?? {}, locale, options);
  if (template === undefined) {
    const values = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
    return values.length === 0 ? statement.code : `${statement.code} (${values.join(', ')})`;
  }
  return template.replace(PLACEHOLDER, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

/**
 * The parameters of a statement in words, by the rule of {@link StatementValue}: `…Seconds` as durations, `…At` as
 * instants, lists joined; numbers stay numbers. For feeding a message catalog of another library.
 *
 * @public
 */
export function formatStatementParams(
  params: Readonly<Record<string, StatementValue>>,
  locale: StatementLocale = 'en',
  options: RenderOptions = {},
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, formatValue(name, value, locale, options)]),
  );
}

function formatValue(
  name: string,
  value: StatementValue,
  locale: StatementLocale,
  options: RenderOptions,
): string | number {
  if (typeof value === 'number') return /seconds$/i.test(name) ? formatDurationWords(value, locale) : value;
  if (typeof value === 'string') return /(^a|A)t$/.test(name) ? formatInstantWords(value, locale, options) : value;
  return value.join(', ');
}

function templateOf(statement: Statement, locale: StatementLocale): string | undefined {
  const messages: Readonly<Record<string, string>> = statementMessages[locale];
  const own = messages[statement.code];
  if (own !== undefined) return own;
  const count = statement.params?.count;
  return messages[`${statement.code}_${count === 1 ? 'one' : 'other'}`];
}
