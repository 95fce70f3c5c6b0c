import { Tiers } from './ObjectiveValues';

/**
 * The tiers that there are unless the configuration defines its own.
 * @public
 */
export const DEFAULT_TIERS: Tiers = {
  critical: { rtoSeconds: 300, rpoSeconds: 0, strategy: 'active-active' },
  important: { rtoSeconds: 3_600, rpoSeconds: 900, strategy: 'warm-standby' },
  standard: { rtoSeconds: 14_400, rpoSeconds: 3_600, strategy: 'pilot-light' },
  development: { rtoSeconds: 86_400, rpoSeconds: 86_400, strategy: 'backup-restore' },
};
