import { AuditorService, AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { Exemption, ExemptionsQuery, ExemptionTerms, Page } from '@backstage-dr/plugin-dr-common';
import { toError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { ActOptions } from '../service/ActOptions';
import { CallOptions } from '../service/AssessmentService';
import { ExemptionService } from './ExemptionService';

/**
 * Records who exempted which service from what until when, and who ended that; what was refused too.
 * @internal
 */
export class AuditedExemptionService implements ExemptionService {
  readonly #exemptions: ExemptionService;
  readonly #auditor: AuditorService;

  constructor(options: { exemptions: ExemptionService; auditor: AuditorService }) {
    this.#exemptions = options.exemptions;
    this.#auditor = options.auditor;
  }

  terms(options: CallOptions): Promise<ExemptionTerms> {
    return this.#exemptions.terms(options);
  }

  list(query: ExemptionsQuery, options: CallOptions): Promise<Page<Exemption>> {
    return this.#exemptions.list(query, options);
  }

  create(entityRef: string, body: unknown, options: ActOptions): Promise<Exemption> {
    const event = { eventId: 'exemption-create', request: options.request, meta: { entityRef, asked: asJson(body) } };
    return this.#audit(event, () => this.#exemptions.create(entityRef, body, options));
  }

  revoke(id: string, options: ActOptions): Promise<Exemption> {
    const event = { eventId: 'exemption-revoke', request: options.request, meta: { id } };
    return this.#audit(event, () => this.#exemptions.revoke(id, options));
  }

  async #audit(options: AuditorServiceCreateEventOptions, act: () => Promise<Exemption>): Promise<Exemption> {
    const event = await this.#auditor.createEvent({ severityLevel: 'medium', ...options });
    try {
      const exemption = await act();
      await event.success({ meta: metaOf(exemption) });
      return exemption;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }
}

function metaOf({ id, entityRef, rule, reason, expiresAt, state, createdBy, revokedBy }: Exemption): JsonObject {
  return { id, entityRef, rule: rule ?? 'all', reason, expiresAt, state, createdBy, ...(revokedBy && { revokedBy }) };
}

/** What was sent came as JSON, and is as long as the router lets it be. */
function asJson(body: unknown): JsonValue {
  return JSON.parse(JSON.stringify(body ?? {}));
}
