import { StatementLocale } from '@backstage-dr/plugin-dr-common';

/** The product's language for the app's language, for example `ko-KR`; English for any that it does not speak. */
export function localeOf(language: string): StatementLocale {
  return /^ko\b/i.test(language) ? 'ko' : 'en';
}
