import { ConflictError, InputError, NotAllowedError, NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { toKubernetesError } from '../velero/client/toKubernetesError';

/** What a cluster was asked to do. @internal */
export interface Request {
  cluster: string;
  verb: 'get' | 'create' | 'patch';
  /** Plural with its group, as in the rules of a role. */
  resource: string;
  name?: string;
  /** Something stays of it when it succeeds. */
  changes?: boolean;
}

/** What an API server says, with status 500, when server-side apply is given a field that the kind does not have. */
const NOT_ITS_FIELD = 'failed to create typed patch object';

/** What it says when server-side apply would take fields from somebody; a stale version it calls something else. */
const MANAGED_BY_OTHERS = 'Apply failed with';

/** What is answered before anything is done. */
const TOO_MANY = 429;

/** The verb that was missing: to apply what is not there takes `create` as well. */
const MISSING_VERB = /cannot (\w+) resource/;

/**
 * What a cluster did not do, as an error for whoever asked: with the server's words, what can be done about it, and without
 * credentials.
 * @internal
 */
export function explainRefusal(error: unknown, request: Request): Error {
  const { cluster, verb, resource, name, changes = false } = request;
  const { reason, status, message } = toKubernetesError(error);
  const said = `Cluster ${cluster}: ${message}`;
  const perhapsDone = changes
    ? `${said}. Whether it was done is not known: look for ${name} before you try again`
    : said;
  switch (reason) {
    case 'forbidden':
      return new NotAllowedError(
        `Cluster ${cluster} does not let the portal ${
          MISSING_VERB.exec(message)?.[1] ?? verb
        } ${resource}; an operator grants it with ${
          verb === 'get' ? 'examples/rbac/read-only.yaml' : 'examples/rbac/acting.yaml'
        }. ${message}`,
      );
    case 'absent':
      return new NotFoundError(`Cluster ${cluster} knows no ${resource}: is Velero installed there? ${message}`);
    case 'rejected':
      if (status === 409 && message.includes(MANAGED_BY_OTHERS)) {
        return new ConflictError(`Somebody else manages fields of ${name}, which are left alone. ${said}`);
      }
      if (status === 409) {
        return new ConflictError(`${name ?? resource} was made or changed by somebody else meanwhile. ${said}`);
      }
      return new InputError(said);
    case 'failing':
      if (message.includes(NOT_ITS_FIELD)) return new InputError(`${said}. This version of Velero cannot do that`);
      return new ServiceUnavailableError(status === TOO_MANY ? said : perhapsDone);
    case 'timeout':
    case 'disconnected':
    case 'malformed':
      return new ServiceUnavailableError(perhapsDone);
    default:
      return new ServiceUnavailableError(said);
  }
}
