import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { KubernetesError } from '../client/KubernetesError';
import { reasonOfStatus } from '../client/readRefusal';
import { ObjectChange } from '../KubernetesObject';
import { toKubernetesObject } from '../toKubernetesObject';
import { cutManagedFields } from './cutManagedFields';

/**
 * What one line of a watch says.
 * @internal
 */
export type WatchMessage =
  | { type: 'change'; change: ObjectChange; resourceVersion: string }
  | { type: 'bookmark'; resourceVersion: string; initialEventsEnd: boolean }
  | { type: 'error'; error: KubernetesError };

const INITIAL_EVENTS_END = 'k8s.io/initial-events-end';
const MAX_MESSAGE_LENGTH = 300;

/**
 * Reads one line alone, so that a broken one spoils no other. The line's bytes are not what they were afterwards.
 *
 * @internal
 */
export function parseWatchLine(kind: FollowedKind, line: Buffer): WatchMessage {
  let event: unknown;
  try {
    event = JSON.parse(cutManagedFields(line).toString('utf8'));
  } catch {
    return malformed(`a line of ${line.length} bytes is no JSON`);
  }
  if (!isRecord(event) || typeof event.type !== 'string') return malformed('a line has no type');
  if (event.type === 'ERROR') return { type: 'error', error: errorOf(event.object) };
  const resourceVersion = resourceVersionOf(event.object);
  if (!resourceVersion) return malformed(`an object of type ${event.type} has no resourceVersion`);
  switch (event.type) {
    case 'BOOKMARK':
      return { type: 'bookmark', resourceVersion, initialEventsEnd: endsInitialEvents(event.object) };
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED': {
      const object = toKubernetesObject(kind, event.object);
      if (!object) return malformed('an object has no name');
      const type = event.type === 'DELETED' ? 'remove' : 'upsert';
      return { type: 'change', change: { type, object }, resourceVersion };
    }
    default:
      return malformed(`the type ${event.type.slice(0, 40)} is not known`);
  }
}

function malformed(problem: string): WatchMessage {
  return {
    type: 'error',
    error: new KubernetesError('malformed', `The watch of the API server is damaged: ${problem}`),
  };
}

function errorOf(status: unknown): KubernetesError {
  const code = isRecord(status) && typeof status.code === 'number' ? status.code : 500;
  const message = isRecord(status) && typeof status.message === 'string' ? status.message : 'no message';
  return new KubernetesError(
    reasonOfStatus(code),
    `The API server ended the watch with ${code}: ${message.slice(0, MAX_MESSAGE_LENGTH)}`,
    { status: code },
  );
}

function resourceVersionOf(object: unknown): string | undefined {
  const metadata = isRecord(object) ? object.metadata : undefined;
  const version = isRecord(metadata) ? metadata.resourceVersion : undefined;
  return typeof version === 'string' && version !== '' ? version : undefined;
}

function endsInitialEvents(object: unknown): boolean {
  const metadata = isRecord(object) ? object.metadata : undefined;
  const annotations = isRecord(metadata) ? metadata.annotations : undefined;
  return isRecord(annotations) && annotations[INITIAL_EVENTS_END] === 'true';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
