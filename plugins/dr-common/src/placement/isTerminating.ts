import { NamespaceFact } from '../model';

/**
 * Whether a Namespace is being deleted. What is in it goes one by one, nothing can be created in it any more, and it does not
 * come back; it may stay so for long while something holds it up.
 * @public
 */
export function isTerminating(namespace: NamespaceFact | undefined): boolean {
  return namespace?.phase === 'Terminating';
}
