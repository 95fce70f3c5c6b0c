import { renderStatement, StatementLocale } from '@backstage-dr/plugin-dr-common';

/** What a rule asks, and why it matters. */
export interface RuleWords {
  question: string;
  why?: string;
}

/** A rule in words; a rule that is not known here, from a newer backend, is called by its id. */
export function ruleWords(rule: string, locale: StatementLocale): RuleWords {
  return { question: messageOf(`rule.${rule}.question`, locale) ?? rule, why: messageOf(`rule.${rule}.why`, locale) };
}

/** A message that needs no values; an unknown code is said as itself. */
function messageOf(code: string, locale: StatementLocale): string | undefined {
  const said = renderStatement({ code }, locale);
  return said === code ? undefined : said;
}
