import { renderStatement, Statement, StatementLocale } from '@backstage-dr/plugin-dr-common';

/** Says statements in a language. @internal */
export function wordsIn(locale: StatementLocale): (statement: Statement) => string {
  return statement => renderStatement(statement, locale);
}
