import { JsonObject } from './KubernetesObject';
import { ResourceType } from './ResourceType';

/**
 * One reason why an object was refused, in the words of the API.
 * @public
 */
export interface StatusCause {
  reason: string;
  message: string;
  field: string;
}

/**
 * A refusal that the API server tells its client as a Kubernetes `Status` object.
 * @public
 */
export class ApiError extends Error {
  readonly code: number;
  readonly reason: string;
  readonly details: JsonObject | undefined;
  /** `metadata` of the answer: where a client may go on. */
  readonly metadata: JsonObject;

  constructor(code: number, reason: string, message: string, details?: JsonObject, metadata: JsonObject = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.reason = reason;
    this.details = details;
    this.metadata = metadata;
  }

  /** The body of the answer. */
  toStatus(): JsonObject {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: this.metadata,
      status: 'Failure',
      message: this.message,
      ...(this.reason === '' ? {} : { reason: this.reason }),
      ...(this.details ? { details: this.details } : {}),
      code: this.code,
    };
  }
}

/** `backups.velero.io`, or plain `namespaces` for the core group. @internal */
export function qualifiedName(resource: ResourceType): string {
  return resource.group === '' ? resource.plural : `${resource.plural}.${resource.group}`;
}

/** 404 @internal */
export function notFound(resource: ResourceType, name: string): ApiError {
  return new ApiError(404, 'NotFound', `${qualifiedName(resource)} "${name}" not found`, {
    name,
    ...groupOf(resource),
    kind: resource.plural,
  });
}

/** 409, the name is taken. @internal */
export function alreadyExists(resource: ResourceType, name: string): ApiError {
  return new ApiError(409, 'AlreadyExists', `${qualifiedName(resource)} "${name}" already exists`, {
    name,
    ...groupOf(resource),
    kind: resource.plural,
  });
}

/** 409, somebody else changed it meanwhile. @internal */
export function conflict(resource: ResourceType, name: string): ApiError {
  const message = `Operation cannot be fulfilled on ${qualifiedName(
    resource,
  )} "${name}": the object has been modified; please apply your changes to the latest version and try again`;
  return new ApiError(409, 'Conflict', message, { name, ...groupOf(resource), kind: resource.plural });
}

/** 409, the object is not the one that was meant. @internal */
export function preconditionFailed(
  resource: ResourceType,
  name: string,
  field: 'uid' | 'resourceVersion',
  expected: string,
  found: string,
): ApiError {
  const what = field === 'uid' ? 'UID' : 'ResourceVersion';
  const kind = resource.group === '' ? resource.kind : `${resource.kind}.${resource.group}`;
  const message =
    `Operation cannot be fulfilled on ${kind} "${name}": the ${what} in the precondition (${expected}) does not match ` +
    `the ${what} in record (${found}). The object might have been ${
      field === 'uid' ? 'deleted and then recreated' : 'modified'
    }`;
  return new ApiError(409, 'Conflict', message, { name, ...groupOf(resource), kind: resource.kind });
}

/** 422 with a cause for each field that is wrong. @internal */
export function invalid(resource: ResourceType, name: string, causes: StatusCause[]): ApiError {
  const kind = resource.group === '' ? resource.kind : `${resource.kind}.${resource.group}`;
  const texts = causes.map(cause => `${cause.field}: ${cause.message}`);
  const message = `${kind} "${name}" is invalid: ${texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`}`;
  return new ApiError(422, 'Invalid', message, {
    ...(name === '' ? {} : { name }),
    ...groupOf(resource),
    kind: resource.kind,
    causes: causes.map(cause => ({ ...cause })),
  });
}

/** 400 @internal */
export function badRequest(message: string): ApiError {
  return new ApiError(400, 'BadRequest', message);
}

/** 401 @internal */
export function unauthorized(): ApiError {
  return new ApiError(401, 'Unauthorized', 'Unauthorized');
}

/** 403 @internal */
export function forbidden(
  resource: ResourceType,
  verb: string,
  user: string,
  place: { namespace?: string; name?: string },
): ApiError {
  const what = place.name === undefined ? qualifiedName(resource) : `${qualifiedName(resource)} "${place.name}"`;
  const where = place.namespace === undefined ? 'at the cluster scope' : `in the namespace "${place.namespace}"`;
  return new ApiError(
    403,
    'Forbidden',
    `${what} is forbidden: User "${user}" cannot ${verb} resource "${resource.plural}" in API group "${resource.group}" ${where}`,
    { ...(place.name === undefined ? {} : { name: place.name }), ...groupOf(resource), kind: resource.plural },
  );
}

/** 410, the history that would be needed is compacted. @internal */
export function expired(message: string, metadata?: JsonObject): ApiError {
  return new ApiError(410, 'Expired', message, undefined, metadata);
}

/** 415 @internal */
export function unsupportedMediaType(accepted: readonly string[]): ApiError {
  return new ApiError(
    415,
    'UnsupportedMediaType',
    `the body of the request was in an unknown format - accepted media types include: ${accepted.join(', ')}`,
  );
}

function groupOf(resource: ResourceType): JsonObject {
  return resource.group === '' ? {} : { group: resource.group };
}
