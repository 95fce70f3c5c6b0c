import { Config, readDurationFromConfig } from '@backstage/config';
import { Tiers } from '@backstage-dr/plugin-dr-common';
import { durationToMilliseconds } from '@backstage/types';
import { ConfigNode } from '../clusters/ConfigNode';
import { AlertsConfig } from './AlertsConfig';
import { ACCEPTED_ENTITY_REFS, readEntityRef } from '../clusters/readEntityRef';

const KEYS = ['enabled', 'settle', 'recipients'];
const DEFAULT_SETTLE_MS = 30_000;

/**
 * Reads `dr.alerts`.
 *
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function readAlerts(config: Config, tiers: Tiers): AlertsConfig {
  const node = ConfigNode.create('dr.alerts', config.getOptional('dr.alerts') ?? {});
  node.allowOnly(KEYS);
  return {
    enabled: node.optionalBoolean('enabled') ?? true,
    settleMs: readSettleMs(config, node) ?? DEFAULT_SETTLE_MS,
    recipients: readRecipients(node),
    tiers: inOrder(tiers),
  };
}

function readSettleMs(config: Config, node: ConfigNode): number | undefined {
  if (!node.has('settle')) return undefined;
  try {
    const ms = durationToMilliseconds(readDurationFromConfig(config, { key: node.pathOf('settle') }));
    if (ms > 0) return ms;
  } catch {
    // Said below, in our own words.
  }
  throw node.refuse('settle', 'a duration above zero, such as 30s, PT1M or { minutes: 1 }');
}

function readRecipients(node: ConfigNode): string[] {
  if (!node.has('recipients')) return [];
  const value = node.get('recipients');
  const refs = Array.isArray(value) ? value.map(readEntityRef) : [undefined];
  return refs.map(ref => {
    if (ref === undefined) throw node.refuse('recipients', `a list, each item ${ACCEPTED_ENTITY_REFS}`);
    return ref;
  });
}

/** The tier that promises the shortest downtime first; those that promise none last, in the order of the configuration. */
function inOrder(tiers: Tiers): string[] {
  const promise = (name: string) => tiers[name].rtoSeconds ?? Number.MAX_SAFE_INTEGER;
  return Object.keys(tiers).sort((one, other) => promise(one) - promise(other));
}
