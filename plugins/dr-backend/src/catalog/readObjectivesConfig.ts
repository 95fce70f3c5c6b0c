import { Config } from '@backstage/config';
import {
  DEFAULT_SCOPE,
  DEFAULT_TIERS,
  ObjectivePolicy,
  ObjectiveValues,
  parseDuration,
  ACCEPTED_DURATIONS,
  STRATEGIES,
  TierDefinition,
  Tiers,
} from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { FilterPredicate, parseFilterPredicate } from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import { ConfigNode } from '../clusters/ConfigNode';

/**
 * What the operator has configured about objectives, complete and checked.
 * @internal
 */
export interface ObjectivesConfig {
  tiers: Tiers;
  /** In the order in which they are tried. */
  policies: ObjectivePolicy[];
  /** Which entities are services. */
  scope: FilterPredicate;
}

const TIER_KEYS = ['rto', 'rpo', 'strategy', 'drillInterval', 'runbook'];

/**
 * Reads `dr.tiers`, `dr.policies` and `dr.scope`. Tiers that are configured take the place of all default ones.
 *
 * @throws InputError that names the key, its value and what is accepted, when something is wrong
 * @internal
 */
export function readObjectivesConfig(config: Config): ObjectivesConfig {
  const dr = ConfigNode.create('dr', config.getOptional('dr') ?? {});
  const tiers = dr.has('tiers') ? readTiers(dr.object('tiers')) : DEFAULT_TIERS;
  const policies = dr.has('policies') ? ConfigNode.list('dr.policies', dr.get('policies')) : [];
  return {
    tiers,
    policies: requireDistinct(policies.map(policy => readPolicy(policy, tiers))),
    scope: dr.has('scope') ? readFilter(dr, 'scope') : DEFAULT_SCOPE,
  };
}

function readTiers(node: ConfigNode): Tiers {
  return Object.fromEntries(
    node.keys().map((name): [string, TierDefinition] => {
      const tier = node.object(name);
      tier.allowOnly(TIER_KEYS);
      return [name, readValues(tier)];
    }),
  );
}

function readPolicy(node: ConfigNode, tiers: Tiers): ObjectivePolicy {
  node.allowOnly(['name', 'filter', 'tier', ...TIER_KEYS]);
  const tier = node.optionalString('tier');
  if (tier !== undefined && !Object.hasOwn(tiers, tier)) throw node.refuse('tier', Object.keys(tiers).join(', '));
  return { name: node.string('name'), filter: readFilter(node, 'filter'), tier, ...readValues(node) };
}

function requireDistinct(policies: ObjectivePolicy[]): ObjectivePolicy[] {
  for (const [index, { name }] of policies.entries()) {
    const first = policies.findIndex(other => other.name === name);
    if (first < index)
      throw new InputError(`dr.policies[${index}].name is '${name}', as that of dr.policies[${first}]`);
  }
  return policies;
}

function readValues(node: ConfigNode): Omit<Partial<ObjectiveValues>, 'tier'> {
  return {
    rtoSeconds: readSeconds(node, 'rto'),
    rpoSeconds: readSeconds(node, 'rpo'),
    strategy: readStrategy(node),
    drillIntervalSeconds: readInterval(node),
    runbook: node.optionalString('runbook'),
  };
}

function readSeconds(node: ConfigNode, key: string): number | undefined {
  if (!node.has(key)) return undefined;
  // YAML makes a number of a bare 0.
  const parsed = parseDuration(String(node.get(key)));
  if (!parsed.ok) throw node.refuse(key, `a duration, for example ${ACCEPTED_DURATIONS}`);
  return parsed.seconds;
}

function readInterval(node: ConfigNode): number | undefined {
  const seconds = readSeconds(node, 'drillInterval');
  if (seconds === 0) throw node.refuse('drillInterval', 'a duration above zero, for example 30d');
  return seconds;
}

function readStrategy(node: ConfigNode): ObjectiveValues['strategy'] | undefined {
  if (!node.has('strategy')) return undefined;
  const strategy = STRATEGIES.find(each => each === node.get('strategy'));
  if (!strategy) throw node.refuse('strategy', STRATEGIES.join(', '));
  return strategy;
}

function readFilter(node: ConfigNode, key: string): FilterPredicate {
  const value: JsonValue | undefined = node.get(key);
  try {
    return parseFilterPredicate(value);
  } catch {
    throw node.refuse(key, `a filter predicate of the catalog, for example { kind: Component, 'spec.type': service }`);
  }
}
