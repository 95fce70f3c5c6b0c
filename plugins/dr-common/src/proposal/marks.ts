import { Labels } from '../model';

/** Who sends changes to a cluster, as its API server notes it. @public */
export const FIELD_MANAGER = 'backstage-dr';

/** On everything that we make, and on the Backups that a Schedule of ours makes. @public */
export const MANAGED_BY = { 'app.kubernetes.io/managed-by': FIELD_MANAGER } as const;

/** Annotation that names the service it was made for. @public */
export const ENTITY_REF_MARK = 'backstage-dr.io/entity-ref';

/** Annotation that names the cluster it was made for, by our name: Velero itself knows none. @public */
export const CLUSTER_MARK = 'backstage-dr.io/cluster';

/**
 * Whether an object says that it was made by us, for this service.
 * @public
 */
export function isMarkedFor(object: { labels: Labels; annotations: Labels }, entityRef: string): boolean {
  return (
    Object.entries(MANAGED_BY).every(([key, value]) => object.labels[key] === value) &&
    object.annotations[ENTITY_REF_MARK] === entityRef
  );
}

/**
 * Whether an object says that Helm has made it, of values that we have written for this service: the chart writes the labels
 * itself, and takes our annotations over.
 * @internal
 */
export function isMarkedInChartFor(object: { labels: Labels; annotations: Labels }, entityRef: string): boolean {
  return object.labels['app.kubernetes.io/managed-by'] === 'Helm' && object.annotations[ENTITY_REF_MARK] === entityRef;
}

/**
 * Whether an object says that it was made for this service, by us or by Helm of values of ours.
 * @public
 */
export function isMadeFor(object: { labels: Labels; annotations: Labels }, entityRef: string): boolean {
  return isMarkedFor(object, entityRef) || isMarkedInChartFor(object, entityRef);
}
