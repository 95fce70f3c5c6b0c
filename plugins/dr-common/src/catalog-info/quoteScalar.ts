import { parse } from 'yaml';

/** What needs no second look between other text, in a block or in braces. */
const SAFE = /^[A-Za-z0-9./][A-Za-z0-9._/@+:=-]*$/;

/** How a text is to be written: as it would be by hand, or as JSON has it. @internal */
export type QuoteStyle = 'plain' | 'single' | 'double';

/**
 * A text as a YAML scalar on one line, that every version of YAML reads as this text: quoted where it would be a number, a
 * truth value, a time or something of YAML's own.
 *
 * @param style - what is wanted, as far as the text allows it
 * @internal
 */
export function quoteScalar(text: string, style: QuoteStyle = 'plain'): string {
  if (style === 'plain' && isPlain(text)) return text;
  // Only double quotes can hold line ends and what cannot be seen.
  if (style === 'double' || !/^[\x20-\x7e\u00a0-\u02ff\u0370-\u1fff\u3000-\ud7ff]*$/.test(text))
    return doubleQuoted(text);
  return `'${text.replace(/'/g, "''")}'`;
}

function isPlain(text: string): boolean {
  if (!SAFE.test(text) || text.endsWith(':')) return false;
  return (['1.1', '1.2'] as const).every(version => parse(text, { version }) === text);
}

/** JSON's escapes are YAML's too; the few characters that JSON leaves as they are and YAML does not want are escaped. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
