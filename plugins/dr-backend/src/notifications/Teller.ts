import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { AlertKind, AlertStore, StoredAlert } from './AlertStore';
import { AlertState } from './decideAlert';

/** Who has claimed a notification and is not heard of for so long has died. */
const LEASE_MS = 60_000;
const FIRST_RETRY_MS = 15_000;
const LONGEST_RETRY_MS = 10 * 60_000;
/** So many failures in a row are not about a single notification: the rest waits for the next turn. */
const GIVE_UP_AFTER = 3;

/** @internal */
export interface Telling {
  kind: AlertKind;
  subject: string;
  stored: StoredAlert;
  /** Once it is told. */
  state: AlertState;
  recipients: string[];
  /** Asked for by the one who tells it. */
  payload: () => Promise<NotificationPayload>;
}

/**
 * Tells people, each thing by one of the replicas. It is claimed before and settled after it was sent: who dies in between
 * leaves a claim that runs out, and it is sent again; the notification's scope makes that an update of the same one.
 * @internal
 */
export class Teller {
  readonly #options: {
    notifications: NotificationService;
    store: AlertStore;
    logger: LoggerService;
    now: () => number;
  };
  readonly #logged = new Set<string>();
  #failuresInARow = 0;

  constructor(options: {
    notifications: NotificationService;
    store: AlertStore;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#options = options;
  }

  /** Begins a turn: whatever failed before may work again. */
  begin(): void {
    this.#failuresInARow = 0;
  }

  /** Never throws because of notifications: what could not be told is told later. */
  async tell({ kind, subject, stored, state, recipients, payload }: Telling): Promise<void> {
    if (this.#failuresInARow >= GIVE_UP_AFTER) return;
    const { notifications, store, now } = this.#options;
    const claim = { version: stored.version, telling: state, untilMs: now() + LEASE_MS };
    const version = await store.claim(kind, subject, claim);
    if (version === undefined) return;
    const content = await payload();
    try {
      await notifications.send({ recipients: { type: 'entity', entityRef: recipients }, payload: content });
    } catch (error) {
      this.#failuresInARow += 1;
      this.#log(error);
      const retryMs = Math.min(FIRST_RETRY_MS * 2 ** stored.failures, LONGEST_RETRY_MS);
      await store.postpone(kind, subject, { version, untilMs: now() + retryMs });
      return;
    }
    this.#failuresInARow = 0;
    this.#logged.clear();
    await store.settle(kind, { subject, version, state });
  }

  #log(error: unknown): void {
    const reason = stringifyError(error);
    if (this.#logged.has(reason)) return;
    this.#logged.add(reason);
    this.#options.logger.warn(`Owners could not be notified; it is tried again until it works: ${reason}`);
  }
}
