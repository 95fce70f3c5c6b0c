type CharTest = (char: string) => boolean;
type Token = 'star' | CharTest;

/** More alternatives than this in one pattern are nobody's intention. */
const MOST_ALTERNATIVES = 256;

/**
 * A pattern in the notation of Velero's filters: `*` any text, `?` one character, `[abc]`, `[a-z]`, `[!a]`, `{a,b}`, and
 * a backslash before a character that is meant as itself. Matching takes time in proportion to pattern times text.
 *
 * @returns a test of the whole text; `undefined` when the pattern cannot be read
 * @internal
 */
export function compileGlob(pattern: string): ((text: string) => boolean) | undefined {
  const alternatives = expandBraces(pattern);
  const tokenised = alternatives?.map(tokenise);
  if (!tokenised?.every((tokens): tokens is Token[] => tokens !== undefined)) return undefined;
  return text => tokenised.some(tokens => matches(tokens, text));
}

/**
 * Whether any pattern of a list matches, as Velero's server goes through it: in alphabetical order, and no further than
 * the first one that it cannot read.
 * @internal
 */
export function anyGlobMatches(patterns: readonly string[], text: string): boolean {
  if (patterns.length === 0) return false;
  for (const pattern of [...patterns].sort()) {
    const test = compileGlob(pattern);
    if (!test) return false;
    if (test(text)) return true;
  }
  return false;
}

function expandBraces(pattern: string): string[] | undefined {
  const expanded: string[] = [];
  const pending = [pattern];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const innermost = /\{([^{}]*)\}/.exec(next);
    if (!innermost) {
      if (/[{}]/.test(next)) return undefined;
      expanded.push(next);
    } else {
      const before = next.slice(0, innermost.index);
      const after = next.slice(innermost.index + innermost[0].length);
      pending.push(...innermost[1].split(',').map(alternative => before + alternative + after));
    }
    if (expanded.length + pending.length > MOST_ALTERNATIVES) return undefined;
  }
  return expanded;
}

function tokenise(pattern: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '*') tokens.push('star');
    else if (char === '?') tokens.push(() => true);
    else if (char === '[') {
      const end = pattern.indexOf(']', i + 1);
      const test = end < 0 ? undefined : charClass(pattern.slice(i + 1, end));
      if (!test) return undefined;
      tokens.push(test);
      i = end;
    } else {
      const literal = char === '\\' ? pattern[++i] : char;
      if (literal === undefined) return undefined;
      tokens.push(other => other === literal);
    }
  }
  return tokens;
}

/** Either one range or a set of single characters, as Velero's library has it: `[a-zA-Z]` is an error there. */
function charClass(content: string): CharTest | undefined {
  const negated = content.startsWith('!');
  const members = negated ? content.slice(1) : content;
  if (members === '') return undefined;
  const range = /^(.)-(.)$/s.exec(members);
  if (range ? range[1] > range[2] : members[1] === '-') return undefined;
  return char => (range ? char >= range[1] && char <= range[2] : members.includes(char)) !== negated;
}

/** Remembers the last star only: what an earlier one would give up, the last one can take over. */
function matches(tokens: readonly Token[], text: string): boolean {
  let token = 0;
  let position = 0;
  let star: { token: number; position: number } | undefined;
  while (position < text.length) {
    const current = tokens[token];
    if (current === 'star') star = { token: token++, position };
    else if (current?.(text[position])) {
      token++;
      position++;
    } else if (star) {
      star.position++;
      token = star.token + 1;
      position = star.position;
    } else return false;
  }
  return tokens.slice(token).every(rest => rest === 'star');
}
