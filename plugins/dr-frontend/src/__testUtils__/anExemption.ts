import { Exemption, instantOf } from '@backstage-dr/plugin-dr-common';

const DAY_MS = 24 * 3600_000;

/** An exemption of a service from one rule, made yesterday, that holds for three days and a half. */
export function anExemption(overrides: Partial<Exemption> = {}): Exemption {
  return {
    id: 'e1',
    entityRef: 'component:default/order-service',
    rule: 'runs-on-time',
    reason: 'Moves to another platform in December',
    createdBy: 'user:default/mina',
    createdAt: instantOf(Date.now() - DAY_MS),
    expiresAt: instantOf(Date.now() + 3.5 * DAY_MS),
    state: 'active',
    ...overrides,
  };
}
