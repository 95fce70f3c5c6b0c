import { ServiceSummary, Statement } from '../model';
import { say } from '../statements/say';

/**
 * What becomes of something that somebody is told of. `worse`: it is not as good as when they were told last; `better`: it
 * is better and not yet as it was; `recovered`: it is as good as before.
 * @public
 */
export type AlertChange = 'worse' | 'better' | 'recovered';

/**
 * What the owner of a service is told of a change: a sentence, and what explains it. It names nothing that its summary does
 * not name.
 *
 * @param failing - ids of the rules that fail since they were told last
 * @public
 */
export function sayAlert(
  summary: ServiceSummary,
  change: AlertChange,
  failing: readonly string[],
): { title: Statement; details: Statement[] } {
  const { title, readiness, headline, reason, marks } = summary;
  if (change !== 'recovered') {
    return {
      title: headline,
      details: failing.length > 0 ? [reason, say('alert.failing', { rules: failing })] : [reason],
    };
  }
  if (readiness === 'ready') return { title: say('alert.back', { title }), details: [headline] };
  // Whoever reads this must not take it for more than it is.
  return marks.some(({ outcome }) => outcome === 'exempt')
    ? { title: say('alert.exempt', { title }), details: [headline] }
    : { title: say('alert.asBefore', { title }), details: [headline, reason] };
}
