import {
  Assessment,
  Exemption,
  ExemptionRequest,
  ExemptionsQuery,
  Finding,
  instantOf,
  millisOf,
} from '@backstage-dr/plugin-dr-common';

const DAY_MS = 24 * 3600_000;

const READER = 'user:development/guest';
const REASONS = [
  'The warm standby is built in the first quarter; until then the owner accepts a slower recovery.',
  'Will be switched off at the end of the year.',
  'The runbook was being moved into the new handbook.',
];

/** Exemptions of the development app, gone when the page is loaded anew. */
export class HeldExemptions {
  #exemptions: Exemption[] = [
    held('1', { entityRef: 'component:default/order', rule: 'strategy-fits', endDays: 9, reason: REASONS[0] }),
    held('2', { entityRef: 'component:default/back-office', endDays: 40, reason: REASONS[1] }),
    held('3', { entityRef: 'component:default/payment', rule: 'runbook-present', endDays: -2, reason: REASONS[2] }),
  ];

  list({ entityRef, state }: ExemptionsQuery): Exemption[] {
    return this.#exemptions
      .map(each => ({ ...each, state: stateOf(each) }))
      .filter(each => (entityRef ?? each.entityRef) === each.entityRef && (state?.includes(each.state) ?? true))
      .sort((a, b) => (millisOf(a.expiresAt) ?? 0) - (millisOf(b.expiresAt) ?? 0));
  }

  add(entityRef: string, request: ExemptionRequest): Exemption {
    const now = instantOf(Date.now());
    const id = String(this.#exemptions.length + 1);
    const exemption: Exemption = { ...request, id, entityRef, createdBy: READER, createdAt: now, state: 'active' };
    this.#exemptions.push(exemption);
    return exemption;
  }

  revoke(id: string): Exemption {
    const revoked = { state: 'revoked', revokedBy: READER, revokedAt: instantOf(Date.now()) } as const;
    this.#exemptions = this.#exemptions.map(each => (each.id === id ? { ...each, ...revoked } : each));
    const found = this.#exemptions.find(each => each.id === id);
    if (!found) throw Object.assign(new Error(`There is no exemption ${id}`), { statusCode: 404 });
    return found;
  }

  /** The assessment with what the service is exempt from. */
  applyTo(assessment: Assessment): Assessment {
    const exemptions = this.list({ entityRef: assessment.entityRef, state: ['active'] });
    const findings = assessment.findings.map((finding): Finding => {
      const { outcome } = finding;
      const exemption = exemptions.filter(({ rule }) => rule === undefined || rule === finding.rule).at(-1);
      const isWrong = outcome === 'fail' || outcome === 'unknown';
      return exemption && isWrong ? { ...finding, outcome: 'exempt', exemption: { ...exemption, outcome } } : finding;
    });
    return { ...assessment, findings, exemptions };
  }
}

function held(
  id: string,
  { endDays, ...rest }: { entityRef: string; rule?: string; reason: string; endDays: number },
): Exemption {
  const nowMs = Date.now();
  return {
    ...rest,
    id,
    createdBy: 'user:default/mina.kim',
    createdAt: instantOf(nowMs - 20 * DAY_MS),
    expiresAt: instantOf(nowMs + endDays * DAY_MS),
    state: 'active',
  };
}

function stateOf({ state, expiresAt }: Exemption): Exemption['state'] {
  if (state === 'revoked') return 'revoked';
  return (millisOf(expiresAt) ?? 0) <= Date.now() ? 'expired' : 'active';
}
