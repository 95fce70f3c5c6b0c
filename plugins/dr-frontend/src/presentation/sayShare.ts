import { StatementLocale } from '@backstage-dr/plugin-dr-common';

/**
 * A share as people say it: `46 %`. It never rounds to all or to none: 399 of 400 are 99 %, 1 of 400 is 1 %.
 *
 * @param share - 0 to 1
 */
export function sayShare(share: number, locale: StatementLocale): string {
  const percent = Math.round(share * 100);
  const said = Math.min(Math.max(percent, share > 0 ? 1 : 0), share < 1 ? 99 : 100);
  return locale === 'ko' ? `${said}%` : `${said} %`;
}
