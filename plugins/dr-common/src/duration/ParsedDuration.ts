/**
 * What became of a duration that somebody wrote: whole seconds, or what is wrong with it and what would be accepted.
 * @public
 */
export type ParsedDuration = { ok: true; seconds: number } | { ok: false; problem: string };
