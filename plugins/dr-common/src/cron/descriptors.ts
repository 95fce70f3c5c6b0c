import { DialectTraits } from './dialects';

/** What the descriptors of all dialects stand for. @internal */
export const DESCRIPTORS: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

/** Those of the newer library that name no time. @internal */
export const TRIGGERED = new Set(['@triggered', '@manual', '@none']);

/** The kinds of expression that a dialect knows, in English. @internal */
export function acceptedKinds(traits: DialectTraits): string {
  const zone = traits.zonePrefix ? ', each after an optional TZ=Zone or CRON_TZ=Zone and a space' : '';
  return `five fields (minute, hour, day of month, month, day of week), ${[...DESCRIPTORS.keys()].join(
    ', ',
  )}, or @every with a duration such as 6h${zone}`;
}
