import { JsonValue } from '@backstage/types';
import { ConfigNode } from '../clusters/ConfigNode';
import { MetricsConfig } from './MetricsConfig';

const KEYS = ['perService', 'maxServices'];
const DEFAULT_MAX_SERVICES = 1000;
const MOST_SERVICES = 100_000;

/**
 * Reads `dr.metrics`.
 *
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function readMetrics(value: JsonValue | undefined): MetricsConfig {
  const node = ConfigNode.create('dr.metrics', value ?? {});
  node.allowOnly(KEYS);
  const maxServices = node.get('maxServices') ?? DEFAULT_MAX_SERVICES;
  const isCount = typeof maxServices === 'number' && Number.isInteger(maxServices);
  if (!isCount || maxServices < 1 || maxServices > MOST_SERVICES) {
    throw node.refuse('maxServices', `a whole number from 1 to ${MOST_SERVICES}`);
  }
  return { perService: node.optionalBoolean('perService') ?? true, maxServices };
}
