import { AuditorService, AuthService } from '@backstage/backend-plugin-api';
import { ActedObject, ActingTerms, BackupProgress } from '@backstage-dr/plugin-dr-common';
import { toError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { CallOptions } from '../service/AssessmentService';
import { ActingOptions, ActingService, ActTarget } from './ActingService';

/**
 * Records who created or changed what for which service where, and what was refused to whom.
 * @internal
 */
export class AuditedActingService implements ActingService {
  readonly #acting: ActingService;
  readonly #auditor: AuditorService;
  readonly #auth: AuthService;

  constructor(options: { acting: ActingService; auditor: AuditorService; auth: AuthService }) {
    this.#acting = options.acting;
    this.#auditor = options.auditor;
    this.#auth = options.auth;
  }

  terms(entityRef: string, options: CallOptions): Promise<ActingTerms> {
    return this.#acting.terms(entityRef, options);
  }

  progress(
    entityRef: string,
    backup: { cluster: string; name: string },
    options: CallOptions,
  ): Promise<BackupProgress> {
    return this.#acting.progress(entityRef, backup, options);
  }

  applySchedule(entityRef: string, body: unknown, options: ActingOptions): Promise<ActedObject> {
    return this.#audit('schedule-apply', { entityRef, body }, options, inner =>
      this.#acting.applySchedule(entityRef, body, inner),
    );
  }

  createBackup(entityRef: string, body: unknown, options: ActingOptions): Promise<ActedObject> {
    return this.#audit('backup-create', { entityRef, body }, options, inner =>
      this.#acting.createBackup(entityRef, body, inner),
    );
  }

  async #audit(
    eventId: string,
    { entityRef, body }: { entityRef: string; body: unknown },
    options: ActingOptions,
    act: (options: ActingOptions) => Promise<ActedObject>,
  ): Promise<ActedObject> {
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      request: options.request,
      meta: { entityRef, by: this.#callerOf(options), asked: asJson(body), dryRun: isDryRun(body) },
    });
    const target: Partial<ActTarget> = {};
    try {
      const acted = await act({ ...options, onTarget: found => Object.assign(target, found) });
      await event.success({ meta: { ...target, outcome: acted.outcome } });
      return acted;
    } catch (error) {
      await event.fail({ meta: target, error: toError(error) });
      throw error;
    }
  }

  /** Named here as well as by the request: what acts within the backend has none. */
  #callerOf({ credentials }: ActingOptions): string {
    if (this.#auth.isPrincipal(credentials, 'user')) return credentials.principal.userEntityRef;
    return this.#auth.isPrincipal(credentials, 'service') ? credentials.principal.subject : 'nobody';
  }
}

/** What was sent came as JSON, and is as long as the router lets it be. */
function asJson(body: unknown): JsonValue {
  return JSON.parse(JSON.stringify(body ?? {}));
}

function isDryRun(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'dryRun' in body && body.dryRun === true;
}
