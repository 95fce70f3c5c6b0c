import { ServiceSummary } from '../model';
import { say } from '../statements/say';

/**
 * So long after the moment at which time alone changes a verdict, in milliseconds, somebody should have judged anew.
 * @public
 */
export const VERDICT_LAPSES_AFTER_MS = 120_000;

/**
 * A stored row of the list of which the verdict does not hold any longer, and nobody has judged anew: that a service would
 * come back is not known any more. That it would not come back is not over for that.
 * @public
 */
export function lapsedSummary(summary: ServiceSummary): ServiceSummary {
  const { title, readiness, assessedAt } = summary;
  if (readiness === 'not-ready' || readiness === 'unknown') return summary;
  return {
    ...summary,
    readiness: 'unknown',
    headline: say('headline.unknown', { title }),
    reason: say('reason.lapsed', { assessedAt }),
  };
}
