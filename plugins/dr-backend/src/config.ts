import { Config, readDurationFromConfig } from '@backstage/config';
import { DEFAULT_JUDGEMENT_SETTINGS, JudgementSettings, Tiers } from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { durationToMilliseconds } from '@backstage/types';
import { ActingConfig, readActing } from './acting';
import { readObjectivesConfig } from './catalog';
import { ClusterConfig, readClusters } from './clusters';
import { ConfigNode } from './clusters/ConfigNode';
import { DownloadsConfig, readDownloads } from './downloads';
import { ExemptionsConfig } from './exemptions';
import { LocationOverride, readLocations } from './locations';
import { MetricsConfig, readMetrics } from './metrics';
import { AlertsConfig, readAlerts } from './notifications';

/**
 * What the operator has configured, complete and checked.
 * @internal
 */
export interface DrConfig {
  acting: ActingConfig;
  alerts: AlertsConfig;
  clusters: ClusterConfig[];
  locations: LocationOverride[];
  downloads: DownloadsConfig;
  exemptions: ExemptionsConfig;
  /** Objects a page where lists are read in pages. */
  pageSize: number;
  /** How long what is gone from a cluster is remembered. */
  retentionMs: number;
  metrics: MetricsConfig;
  settings: JudgementSettings;
  /** Which entities are services. */
  scope: FilterPredicate;
  tiers: Tiers;
}

const KEYS = [
  'acting',
  'alerts',
  'clusters',
  'downloads',
  'exemptions',
  'follow',
  'locations',
  'metrics',
  'pausedGrace',
  'policies',
  'retention',
  'scope',
  'tiers',
  'veleroTimeZone',
];
const FOLLOW_KEYS = ['pageSize', 'staleAfter'];
const EXEMPTIONS_KEYS = ['enabled', 'maxDuration'];

const DEFAULT_PAGE_SIZE = 500;
const DEFAULT_RETENTION_DAYS = 400;
const DEFAULT_EXEMPTION_SECONDS = 90 * 24 * 3600;

/**
 * Reads `dr` of the backend's configuration, and of the Kubernetes plugin's what `dr` leaves to it.
 *
 * @throws InputError that names the key, its value and what is accepted, when something is wrong
 * @internal
 */
export function readDrConfig(config: Config): DrConfig {
  const dr = ConfigNode.create('dr', config.getOptional('dr') ?? {});
  dr.allowOnly(KEYS);
  if (dr.has('follow')) dr.object('follow').allowOnly(FOLLOW_KEYS);
  const clusters = readClusters(config);
  const clusterNames = clusters.map(({ name }) => name);
  const { scope, tiers } = readObjectivesConfig(config);
  return {
    acting: readActing(dr.get('acting')),
    alerts: readAlerts(config, tiers),
    clusters,
    locations: readLocations(dr.get('locations'), clusterNames),
    downloads: readDownloads(dr.get('downloads'), clusters),
    exemptions: readExemptions(dr, config),
    pageSize: readPageSize(config),
    retentionMs: readMs(config, 'dr.retention') ?? DEFAULT_RETENTION_DAYS * 24 * 3600_000,
    metrics: readMetrics(dr.get('metrics')),
    settings: {
      staleAfterSeconds: readSeconds(config, 'dr.follow.staleAfter') ?? DEFAULT_JUDGEMENT_SETTINGS.staleAfterSeconds,
      pausedGraceSeconds: readSeconds(config, 'dr.pausedGrace') ?? DEFAULT_JUDGEMENT_SETTINGS.pausedGraceSeconds,
      veleroTimeZone: readTimeZone(config) ?? DEFAULT_JUDGEMENT_SETTINGS.veleroTimeZone,
    },
    scope,
    tiers,
  };
}

function readExemptions(dr: ConfigNode, config: Config): ExemptionsConfig {
  const node = ConfigNode.create('dr.exemptions', dr.get('exemptions') ?? {});
  node.allowOnly(EXEMPTIONS_KEYS);
  return {
    enabled: node.optionalBoolean('enabled') ?? false,
    maxDurationSeconds: readSeconds(config, 'dr.exemptions.maxDuration') ?? DEFAULT_EXEMPTION_SECONDS,
  };
}

function readPageSize(config: Config): number {
  const key = 'dr.follow.pageSize';
  const value = config.getOptional(key) ?? DEFAULT_PAGE_SIZE;
  const size = Number(value);
  if (!Number.isInteger(size) || size < 50 || size > 5000) {
    throw refusal(key, value, 'a whole number from 50 to 5000');
  }
  return size;
}

function readSeconds(config: Config, key: string): number | undefined {
  const ms = readMs(config, key);
  return ms === undefined ? undefined : ms / 1000;
}

function readMs(config: Config, key: string): number | undefined {
  if (!config.has(key)) return undefined;
  const ms = tryRead(() => durationToMilliseconds(readDurationFromConfig(config, { key })));
  if (ms === undefined || !(ms > 0)) {
    throw refusal(key, config.getOptional(key), 'a duration above zero, such as 3m, P7D or { days: 7 }');
  }
  return ms;
}

function readTimeZone(config: Config): string | undefined {
  const key = 'dr.veleroTimeZone';
  const zone = config.getOptional(key);
  if (zone === undefined) return undefined;
  const known =
    typeof zone === 'string' && tryRead(() => new Intl.DateTimeFormat('en', { timeZone: zone })) !== undefined;
  if (!known) throw refusal(key, zone, 'a time zone of the IANA database, such as UTC or Asia/Seoul');
  return zone;
}

function tryRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function refusal(key: string, value: unknown, accepted: string): InputError {
  return new InputError(`${key} is ${JSON.stringify(value)}; accepted is ${accepted}`);
}
