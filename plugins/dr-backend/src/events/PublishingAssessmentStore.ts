import { LoggerService } from '@backstage/backend-plugin-api';
import { DR_ASSESSMENT_TOPIC, DrAssessmentEvent, renderStatement, Transition } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { AssessmentStore, JudgedFrom, StorableVerdict, StoredVerdict } from '../assessment/AssessmentStore';

/**
 * Publishes each change of a verdict as an event, once it is stored: by the replica that stored it. Nothing depends on it: a
 * failure is only logged.
 * @internal
 */
export class PublishingAssessmentStore implements AssessmentStore {
  readonly #options: { store: AssessmentStore; events: EventsService; logger: LoggerService };

  constructor(options: { store: AssessmentStore; events: EventsService; logger: LoggerService }) {
    this.#options = options;
  }

  async store(verdicts: readonly StorableVerdict[]): Promise<Transition[]> {
    const transitions = await this.#options.store.store(verdicts);
    const owners = new Map(verdicts.map(({ summary }) => [summary.entityRef, summary.owner]));
    for (const transition of transitions) this.#publish(eventOf(transition, owners.get(transition.entityRef)));
    return transitions;
  }

  doubt(entityRefs: readonly string[], atMs: number): Promise<void> {
    return this.#options.store.doubt(entityRefs, atMs);
  }

  verdicts(entityRefs: readonly string[]): Promise<Map<string, StoredVerdict>> {
    return this.#options.store.verdicts(entityRefs);
  }

  origins(): Promise<Map<string, JudgedFrom>> {
    return this.#options.store.origins();
  }

  remove(entityRefs: readonly string[]): Promise<void> {
    return this.#options.store.remove(entityRefs);
  }

  /** Nobody waits for it: judging must not become slow because a subscriber is. */
  #publish(eventPayload: DrAssessmentEvent): void {
    const { events, logger } = this.#options;
    events
      .publish({ topic: DR_ASSESSMENT_TOPIC, eventPayload })
      .catch(error =>
        logger.warn(`The event that ${eventPayload.entityRef} has changed was not published: ${stringifyError(error)}`),
      );
  }
}

function eventOf(transition: Transition, owner: string | undefined): DrAssessmentEvent {
  const { headline, reason } = transition;
  const text = [headline, reason].map(each => renderStatement(each, 'en')).join(' ');
  return { ...transition, owner, text };
}
