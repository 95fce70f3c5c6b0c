import { ProposalField } from '@backstage-dr/plugin-dr-common';

/** What can be set by hand in the preview itself. */
export const OVERRIDDEN = ['cron', 'ttl', 'volumes'] as const;

/** Whether the preview itself has an input for a field. */
export function isOverridden(field: ProposalField): field is (typeof OVERRIDDEN)[number] {
  return OVERRIDDEN.some(each => each === field);
}
