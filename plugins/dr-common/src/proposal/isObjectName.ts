/** Kubernetes' rule of names, as short as the value of a label: Velero makes one of it. @internal */
export const LONGEST_NAME = 63;

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Whether a text can be the name of an object of Velero.
 * @internal
 */
export function isObjectName(text: string): boolean {
  return text.length <= LONGEST_NAME && NAME.test(text);
}
