import { ServiceSummary } from '@backstage-dr/plugin-dr-common';

/** Whether nobody has judged it since what was known of it ceased to hold: what it passed then it may not pass now. */
export function hasLapsed({ reason }: Pick<ServiceSummary, 'reason'>): boolean {
  return reason.code === 'reason.lapsed';
}
