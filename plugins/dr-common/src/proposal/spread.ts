/**
 * A number below `below` that is always the same for the same text, and lies evenly for different ones.
 *
 * @param below - a positive whole number
 * @internal
 */
export function spread(text: string, below: number): number {
  return hashOf(text) % below;
}

/** Six characters that tell texts apart. @internal */
export function shortHash(text: string): string {
  return hashOf(text).toString(36).padStart(7, '0').slice(-6);
}

/** FNV-1a of 32 bits, its bits mixed so that the lowest of them are even too. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
