import {
  ANNOTATION_DRILL_INTERVAL,
  ANNOTATION_RPO,
  ANNOTATION_RTO,
  ANNOTATION_RUNBOOK,
  ANNOTATION_STRATEGY,
  ANNOTATION_TIER,
} from '../annotations';
import { ACCEPTED_DURATIONS, formatDuration, parseDuration } from '../duration';
import { STRATEGIES, Strategy } from '../model';
import { isPlaceholder } from '../placement/isPlaceholder';
import { ObjectiveField, ObjectiveValues } from './ObjectiveValues';

/**
 * How a field is written in an annotation.
 * @internal
 */
export interface ObjectiveCodec<T> {
  annotation: string;
  /** Examples of what can be read. */
  accepted: string;
  /** `undefined` for text that cannot be read. */
  parse(text: string): T | undefined;
  format(value: T): string;
}

/** @internal */
export const OBJECTIVE_CODECS: { readonly [Field in ObjectiveField]: ObjectiveCodec<ObjectiveValues[Field]> } = {
  tier: {
    annotation: ANNOTATION_TIER,
    accepted: 'critical, standard',
    parse: nonPlaceholder,
    format: String,
  },
  rtoSeconds: {
    annotation: ANNOTATION_RTO,
    accepted: ACCEPTED_DURATIONS,
    parse: seconds,
    format: formatDuration,
  },
  rpoSeconds: {
    annotation: ANNOTATION_RPO,
    accepted: ACCEPTED_DURATIONS,
    parse: seconds,
    format: formatDuration,
  },
  strategy: {
    annotation: ANNOTATION_STRATEGY,
    accepted: STRATEGIES.join(', '),
    parse: text => STRATEGIES.find((strategy: Strategy) => strategy === text.trim().toLowerCase()),
    format: String,
  },
  drillIntervalSeconds: {
    annotation: ANNOTATION_DRILL_INTERVAL,
    accepted: '30d, 12w, P90D',
    // Proving recovery without a pause is not what a zero is meant to say.
    parse: text => seconds(text) || undefined,
    format: formatDuration,
  },
  runbook: {
    annotation: ANNOTATION_RUNBOOK,
    accepted: 'https://wiki.example.com/recovery, docs/recovery.md',
    parse: text => {
      const runbook = nonPlaceholder(text);
      // It becomes a link: no scheme but the web's.
      return runbook && /^(https?:\/\/|(?![a-z][a-z0-9+.-]*:))/i.test(runbook) ? runbook : undefined;
    },
    format: String,
  },
};

/** @internal */
export const OBJECTIVE_FIELDS = [
  'tier',
  'rtoSeconds',
  'rpoSeconds',
  'strategy',
  'drillIntervalSeconds',
  'runbook',
] as const satisfies readonly ObjectiveField[];

function seconds(text: string): number | undefined {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.seconds : undefined;
}

function nonPlaceholder(text: string): string | undefined {
  return isPlaceholder(text) ? undefined : text.trim();
}
