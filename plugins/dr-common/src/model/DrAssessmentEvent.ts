import { Level, Readiness } from './Assessment';
import { Instant } from './Instant';
import { Statement } from './Statement';

/** Topic on which changes of verdicts are published as {@link DrAssessmentEvent}. @public */
export const DR_ASSESSMENT_TOPIC = 'dr.assessment';

/**
 * The verdict on a service has changed: the payload of events on {@link DR_ASSESSMENT_TOPIC}. Each change is published once,
 * by the replica that judged the service, and not again when nobody listens.
 * @public
 */
export interface DrAssessmentEvent {
  /** The service. */
  entityRef: string;
  /** What people call it. */
  title: string;
  /** Entity ref; left out: none. */
  owner?: string;
  at: Instant;
  /** Left out: judged for the first time. */
  from?: Readiness;
  to: Readiness;
  fromLevel?: Level;
  toLevel: Level;
  /** Ids of rules that fail since then, advisory ones included. */
  failing: string[];
  /** Ids of rules that failed before and do not any more. */
  resolved: string[];
  /** The verdict as data, for `renderStatement`; it names none of the services that this one depends on. */
  headline: Statement;
  /** The one reason that matters, likewise. */
  reason: Statement;
  /** Both in English. */
  text: string;
}
