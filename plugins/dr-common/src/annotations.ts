/** Maximum time until a service is back. @public */
export const ANNOTATION_RTO = 'backstage-dr.io/rto';

/** Maximum data loss, as time. @public */
export const ANNOTATION_RPO = 'backstage-dr.io/rpo';

/** How a service is brought back, one of `STRATEGIES`. @public */
export const ANNOTATION_STRATEGY = 'backstage-dr.io/strategy';

/** Name of a tier, whose objectives apply where the service has none of its own. @public */
export const ANNOTATION_TIER = 'backstage-dr.io/tier';

/** How often recovery has to be proven. @public */
export const ANNOTATION_DRILL_INTERVAL = 'backstage-dr.io/drill-interval';

/** URL or path of the runbook. @public */
export const ANNOTATION_RUNBOOK = 'backstage-dr.io/runbook';

/**
 * Written by the catalog processor, never by hand: `true` on every entity in scope, so that whoever sees an entity knows
 * that its recovery is judged, whatever the scope is configured to be.
 * @public
 */
export const ANNOTATION_SERVICE = 'backstage-dr.io/service';

/**
 * Written by the catalog processor, never by hand: what was found unusable while objectives were resolved, as a JSON list.
 * @public
 */
export const ANNOTATION_PROBLEMS = 'backstage-dr.io/problems';

/**
 * The annotation beside an objective in which the catalog processor writes where its value came from, for example
 * `backstage-dr.io/rto-source`: `annotation`, `tier:<name>`, `policy:<name>`, or the ref of a System or Domain.
 * @public
 */
export function sourceAnnotationOf(annotation: string): string {
  return `${annotation}-source`;
}

/** Names the service in a label of its Kubernetes objects. @public */
export const ANNOTATION_KUBERNETES_ID = 'backstage.io/kubernetes-id';

/** Namespaces in which a service runs, comma separated. @public */
export const ANNOTATION_KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';

/** Labels of a service's Kubernetes objects, in Kubernetes' notation. @public */
export const ANNOTATION_KUBERNETES_LABEL_SELECTOR = 'backstage.io/kubernetes-label-selector';

/** Clusters in which a service runs, comma separated. @public */
export const ANNOTATION_KUBERNETES_CLUSTER = 'backstage.io/kubernetes-cluster';
