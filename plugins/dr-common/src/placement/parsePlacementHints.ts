import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_LABEL_SELECTOR,
  ANNOTATION_KUBERNETES_NAMESPACE,
} from '../annotations';
import { PlacementHints } from '../model';
import { isPlaceholder } from './isPlaceholder';
import { ACCEPTED_SELECTORS, parseLabelSelector } from './parseLabelSelector';

const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const LABEL_VALUE = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/**
 * What an entity's `backstage.io/kubernetes-*` annotations say about where it runs. Whatever cannot be used becomes a
 * problem and is otherwise as if it were not there. Annotations that only look alike, and the entity's own namespace, which
 * is the catalog's, are not used.
 * @public
 */
export function parsePlacementHints(entity: Entity): PlacementHints {
  const hints: PlacementHints = { namespaces: [], clusters: [], problems: [] };
  const read = <T>(annotation: string, accepted: string, parse: (text: string) => Parsed<T>): T | undefined => {
    const text = entity.metadata.annotations?.[annotation];
    if (text === undefined) return undefined;
    // What has not passed the catalog's validation yet may be a number.
    const { value, refused } = parse(String(text));
    for (const part of refused) hints.problems.push({ annotation, value: part, accepted });
    return value;
  };

  hints.kubernetesId = read(ANNOTATION_KUBERNETES_ID, 'payment, team-a.payment', parseId);
  hints.namespaces = read(ANNOTATION_KUBERNETES_NAMESPACE, 'payment; prod,staging', listOf(NAMESPACE)) ?? [];
  hints.selector = read(ANNOTATION_KUBERNETES_LABEL_SELECTOR, ACCEPTED_SELECTORS, parseSelector);
  hints.clusters = read(ANNOTATION_KUBERNETES_CLUSTER, 'seoul; seoul,tokyo', listOf(/./)) ?? [];
  return hints;
}

interface Parsed<T> {
  value?: T;
  /** Parts of the text that cannot be used. */
  refused: string[];
}

function parseId(text: string): Parsed<string> {
  const id = text.trim();
  return isPlaceholder(id) || !LABEL_VALUE.test(id) ? { refused: [text] } : { value: id, refused: [] };
}

function parseSelector(text: string): Parsed<NonNullable<PlacementHints['selector']>> {
  const parsed = parseLabelSelector(text);
  if (!parsed.ok) return { refused: [text] };
  const { matchLabels, matchExpressions } = parsed.selector;
  const values = [...Object.values(matchLabels), ...matchExpressions.flatMap(each => each.values)];
  return values.includes('VALUE') ? { refused: [text] } : { value: parsed.selector, refused: [] };
}

function listOf(pattern: RegExp): (text: string) => Parsed<string[]> {
  return text => {
    const parts = text.split(',').map(part => part.trim());
    const isUsable = (part: string) => !isPlaceholder(part) && pattern.test(part);
    // A comma at the end is forgiven, a list of nothing is not.
    const refused = parts.filter(part => !isUsable(part) && (part !== '' || parts.length === 1));
    return { value: [...new Set(parts.filter(isUsable))], refused };
  };
}
