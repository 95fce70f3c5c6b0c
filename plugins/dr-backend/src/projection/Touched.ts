/** Topic of what may concern any namespace of a cluster. @internal */
export const ANY_TOPIC = '*';

/** Topic of controllers that came, went or changed labels: services may have moved. @internal */
export const WORKLOADS_TOPIC = 'workloads';

/**
 * Topic of what is read fresh each time and has no revision: how a cluster, its kinds and its storage locations stand.
 * @internal
 */
export const STATUS_TOPIC = 'status';

/** Topic of what concerns one namespace. @internal */
export function namespaceTopic(namespace: string): string {
  return `ns:${namespace}`;
}

/** The namespace that a topic is of; `undefined`: it is not of one. @internal */
export function namespaceOf(topic: string): string | undefined {
  return topic.startsWith('ns:') ? topic.slice(3) : undefined;
}

/**
 * Something of a cluster that has changed, after the change was committed.
 * @internal
 */
export interface Touched {
  cluster: string;
  /** `ns:<namespace>`, `*`, `workloads` or `status`. */
  topic: string;
}
