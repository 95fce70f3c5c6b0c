import { BackupSpec, Coverage, Labels } from '../model';
import { because, COVERED } from './because';
import { EXCLUDE_LABEL } from './excludeLabel';
import { anyGlobMatches } from './glob';
import { isNamespacePattern } from './namespaces';
import { serverIsAtLeast } from './serverIsAtLeast';

/** First minor version of 1 that honours {@link EXCLUDE_LABEL} on a Namespace. */
const LABEL_SINCE = 14;
/** First minor version of 1 that resolves patterns among the included namespaces. */
const PATTERNS_SINCE = 18;

/**
 * Whether a spec takes in a namespace.
 *
 * @remarks
 * As Velero decides it: excludes win; nothing or `*` included means all, an empty name means none; patterns among the
 * includes are resolved from 1.18 on, and match nothing before; a Namespace labelled `velero.io/exclude-from-backup=true`
 * is left out from 1.14 on, and fails the whole Backup when it is also included by name.
 *
 * @param options - `labels`: those of the Namespace, `undefined` when it has not been seen; `hasRun`: the spec is of a
 * Backup that has run, in which labelled namespaces already stand among the excluded ones
 * @public
 */
export function coversNamespace(
  spec: BackupSpec,
  namespace: string,
  options: { labels?: Labels; serverVersion?: string; hasRun?: boolean } = {},
): Coverage {
  const included = spec.includedNamespaces ?? [];
  const excluded = spec.excludedNamespaces ?? [];
  const named = included.includes(namespace);
  const resolvesPatterns = serverIsAtLeast(options.serverVersion, PATTERNS_SINCE);

  if (anyGlobMatches(excluded, namespace)) return because('not-covered', 'namespaceExcluded', { namespace });
  if (!named && included.length > 0 && !included.includes('*')) {
    const patterns = included.filter(isNamespacePattern);
    if (!anyGlobMatches(patterns, namespace)) {
      const nothing = included.every(entry => entry === '');
      return nothing
        ? because('not-covered', 'noNamespaces')
        : because('not-covered', 'namespaceNotIncluded', { namespace, included });
    }
    if (resolvesPatterns === false) return because('not-covered', 'patternsNotResolved', { namespace, patterns });
    if (resolvesPatterns === undefined) return because('unknown', 'patternsUncertain', { namespace, patterns });
  }
  // Older servers take only the star for a wildcard; anything else in a list makes them refuse the Backup.
  const newerSyntax = [...included, ...excluded].filter(entry => /[?[]/.test(entry));
  if (newerSyntax.length > 0 && resolvesPatterns !== true) {
    return resolvesPatterns === false
      ? because('not-covered', 'invalidNamespaces', { entries: newerSyntax })
      : because('unknown', 'patternsUncertain', { namespace, patterns: newerSyntax });
  }
  return options.hasRun ? COVERED : coversLabelled(namespace, named, options.labels, options.serverVersion);
}

/**
 * Whether a spec names a Namespace that a label keeps out of every Backup. That makes the Backup fail, whatever else it
 * names.
 *
 * @param labelled - names of the Namespaces with that label
 * @internal
 */
export function namesLabelled(
  spec: BackupSpec,
  labelled: readonly string[],
  serverVersion: string | undefined,
): Coverage {
  const namespace = spec.includedNamespaces?.find(name => labelled.includes(name));
  const honoursLabel = serverIsAtLeast(serverVersion, LABEL_SINCE);
  if (namespace === undefined || honoursLabel === false) return COVERED;
  return honoursLabel
    ? because('not-covered', 'labelledNamespaceNamed', { namespace })
    : because('unknown', 'namespaceLabelUncertain', { namespace });
}

function coversLabelled(
  namespace: string,
  named: boolean,
  labels: Labels | undefined,
  serverVersion: string | undefined,
): Coverage {
  const honoursLabel = serverIsAtLeast(serverVersion, LABEL_SINCE);
  if (honoursLabel === false || (labels && labels[EXCLUDE_LABEL] !== 'true')) return COVERED;
  if (!labels) return because('unknown', 'namespaceLabelsUnknown', { namespace });
  if (honoursLabel === undefined) return because('unknown', 'namespaceLabelUncertain', { namespace });
  return because('not-covered', named ? 'labelledNamespaceNamed' : 'namespaceLabelled', { namespace });
}
