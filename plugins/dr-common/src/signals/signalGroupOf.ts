const GROUPS = 256;

/**
 * By what a signal tells which service was judged anew. Everybody who is signed in hears signals, whatever they may see: a
 * service is not named in them, but belongs to one of few groups, and its page reads again when any of its group has changed.
 *
 * @param entityRef - of the service, as `stringifyEntityRef` writes it
 * @returns 0 to 255, spread evenly; the same for ever
 * @public
 */
export function signalGroupOf(entityRef: string): number {
  // FNV-1a of its UTF-16 code units.
  let hash = 0x811c9dc5;
  for (let at = 0; at < entityRef.length; at++) hash = Math.imul(hash ^ entityRef.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % GROUPS;
}
