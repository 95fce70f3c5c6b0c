/**
 * A duration in Go's own spelling, which is how Velero writes it: `720h0m0s`.
 * @param seconds - whole seconds, not negative
 * @internal
 */
export function goDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return `${hours}h${minutes}m${seconds % 60}s`;
}
