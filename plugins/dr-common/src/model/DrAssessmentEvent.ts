import { Transition } from './Scorecard';

/** Topic on which changes of verdicts are published as {@link DrAssessmentEvent}. @public */
export const DR_ASSESSMENT_TOPIC = 'dr.assessment';

/**
 * The verdict on a service has changed: the payload of events on {@link DR_ASSESSMENT_TOPIC}. Each change is published once,
 * by the replica that judged the service, and not again when nobody listens. Its headline and reason name none of the
 * services that this one depends on.
 * @public
 */
export interface DrAssessmentEvent extends Transition {
  /** Entity ref; left out: none. */
  owner?: string;
  /** Headline and reason in English. */
  text: string;
}
