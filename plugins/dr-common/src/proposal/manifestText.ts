import { stringify } from 'yaml';

/** What Velero takes for left out, and nobody wants to read. */
const EMPTY_SELECTORS: ReadonlySet<unknown> = new Set(['matchLabels', 'matchExpressions']);

/**
 * An object as YAML, as people would write it: no long line is folded, and no half of a selector stands there empty.
 *
 * @remarks
 * Kubernetes and Helm read YAML 1.1, in which `on`, `no` and `1_000` are no texts unless they are quoted.
 *
 * @internal
 */
export function manifestText(manifest: object): string {
  const withoutEmpty = (key: unknown, value: unknown) =>
    EMPTY_SELECTORS.has(key) && typeof value === 'object' && value !== null && Object.keys(value).length === 0
      ? undefined
      : value;
  return stringify(manifest, withoutEmpty, { lineWidth: 0, compat: 'yaml-1.1' });
}
