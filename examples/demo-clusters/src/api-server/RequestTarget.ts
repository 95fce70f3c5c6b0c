import { ALL_RESOURCES } from './resources';
import { ResourceType } from './ResourceType';

/**
 * What the path of a request names.
 * @internal
 */
export type RequestTarget =
  | { kind: 'objects'; resource: ResourceType; namespace?: string; name?: string; subresource?: string }
  | { kind: 'document'; path: string };

/** Reads a path that is already free of its query. @internal */
export function parseTarget(path: string): RequestTarget {
  const segments = path.split('/').filter(Boolean);
  const inGroup = apiOf(segments);
  if (!inGroup || inGroup.rest.length === 0) return { kind: 'document', path };
  const { group, version, rest } = inGroup;
  // `/namespaces/x` is the namespace itself, `/namespaces/x/kind` is what is inside.
  const inside = rest[0] === 'namespaces' && rest.length > 2;
  const [plural, name, subresource] = inside ? rest.slice(2) : rest;
  const resource = ALL_RESOURCES.find(
    each => each.group === group && each.version === version && each.plural === plural,
  );
  if (!resource) return { kind: 'document', path };
  return {
    kind: 'objects',
    resource,
    ...(inside ? { namespace: rest[1] } : {}),
    ...(name === undefined ? {} : { name }),
    ...(subresource === undefined ? {} : { subresource }),
  };
}

/** Group a path belongs to, if any. @internal */
export function groupOfPath(path: string): string | undefined {
  const segments = path.split('/').filter(Boolean);
  return segments[0] === 'apis' ? segments[1] : undefined;
}

function apiOf(segments: string[]): { group: string; version: string; rest: string[] } | undefined {
  if (segments[0] === 'api' && segments.length >= 2)
    return { group: '', version: segments[1], rest: segments.slice(2) };
  if (segments[0] === 'apis' && segments.length >= 3) {
    return { group: segments[1], version: segments[2], rest: segments.slice(3) };
  }
  return undefined;
}
