import { Level } from '@backstage-dr/plugin-dr-common';

/** The four steps a service can reach, in order, as keys of messages. */
export const LEVEL_KEYS = ['level.defined', 'level.protected', 'level.proven', 'level.resilient'] as const;

/** Message key of a level. */
export function keyOfLevel(level: Level): 'level.undefined' | (typeof LEVEL_KEYS)[number] {
  return level === 0 ? 'level.undefined' : LEVEL_KEYS[level - 1];
}
