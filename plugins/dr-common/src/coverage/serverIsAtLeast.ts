const VERSION = /^v?(\d{1,4})\.(\d{1,4})(?:[.+-]|$)/;

/**
 * Whether a Velero server is of this version or newer; `undefined` when its version is not known or not a number, such as
 * `main`.
 *
 * @param serverVersion - as in a ServerStatusRequest or an image tag: `v1.18.3`, `1.16`
 * @param minor - of major version 1
 * @internal
 */
export function serverIsAtLeast(serverVersion: string | undefined, minor: number): boolean | undefined {
  const match = VERSION.exec(serverVersion?.trim() ?? '');
  if (!match) return undefined;
  const [major, serverMinor] = [Number(match[1]), Number(match[2])];
  return major > 1 || (major === 1 && serverMinor >= minor);
}
