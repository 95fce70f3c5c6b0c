import { KubernetesError } from '../client/KubernetesError';
import { ObjectChange } from '../KubernetesObject';

/**
 * What becomes of following a kind: changes and failures alike.
 *
 * `listing`: a full read begins, what was read in an unfinished one before counts for nothing; `listed`: part of it;
 * `synced`: it is complete, what was not in it is gone; `watching`: a watch is open, what is known is current;
 * `changed`: changes in order, possibly none (a bookmark); `failed`: something went wrong, and following goes on by itself
 * after `retryInMs`.
 *
 * @internal
 */
export type FollowEvent =
  | { type: 'listing' }
  | { type: 'listed'; objects: ObjectChange[] }
  | { type: 'synced'; resourceVersion: string }
  | { type: 'watching' }
  | { type: 'changed'; changes: ObjectChange[]; resourceVersion: string }
  | { type: 'failed'; error: KubernetesError; retryInMs: number };
