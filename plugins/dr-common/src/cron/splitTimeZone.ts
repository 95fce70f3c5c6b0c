import { Attempt, wrong } from './attempt';
import { acceptedKinds } from './descriptors';
import { DialectTraits } from './dialects';
import { trimSpaces } from './spaces';
import { ZoneClock } from './ZoneClock';

/**
 * Takes `TZ=Zone ` or `CRON_TZ=Zone ` off an expression. The zone is `undefined` where the server's own counts.
 * @internal
 */
export function splitTimeZone(expression: string, traits: DialectTraits): Attempt<{ timeZone?: string; rest: string }> {
  const prefix = /^(?:CRON_)?TZ=/.exec(expression)?.[0];
  if (prefix === undefined) return { ok: true, value: { rest: expression } };
  const accepted = 'TZ= or CRON_TZ= with a case-sensitive IANA zone such as Europe/Berlin, a space, then the fields';
  if (!traits.zonePrefix) {
    return wrong('time-zone', prefix, 'is not known to servers before 1.15', acceptedKinds(traits));
  }
  const space = expression.indexOf(' ');
  if (space < 0) return wrong('time-zone', expression, 'has no fields after the time zone', accepted);
  const rest = trimSpaces(expression.slice(space));
  if (rest === '' && traits.wraps) return wrong('time-zone', expression, 'has no fields after the time zone', accepted);

  const written = expression.slice(prefix.length, space);
  const quoted = traits.wraps ? /^(["'])(.*)\1$/.exec(written) : undefined;
  const name = quoted ? quoted[2] : written;
  if (name === 'Local') return { ok: true, value: { rest } };
  const timeZone = name === '' && !traits.wraps ? 'UTC' : name;
  if (!ZoneClock.of(timeZone)) return wrong('time-zone', written, 'is not a known time zone', accepted);
  return { ok: true, value: { timeZone, rest } };
}
