import { KubernetesError, KubernetesErrorReason } from '../velero/client';
import { explainRefusal } from './explainRefusal';

const APPLY = { cluster: 'seoul', verb: 'patch', resource: 'schedules.velero.io', name: 'dr-shop' } as const;

describe('explainRefusal', () => {
  it.each<[KubernetesErrorReason, number | undefined, string, string, string]>([
    [
      'forbidden',
      403,
      'no',
      'NotAllowedError',
      'does not let the portal patch schedules.velero.io; an operator grants it with examples/rbac/acting.yaml. no',
    ],
    [
      'forbidden',
      403,
      'schedules.velero.io "dr-shop" is forbidden: User "portal" cannot create resource "schedules"',
      'NotAllowedError',
      'Cluster seoul does not let the portal create schedules.velero.io; ',
    ],
    [
      'absent',
      404,
      'no such path',
      'NotFoundError',
      'Cluster seoul knows no schedules.velero.io: is Velero installed there?',
    ],
    [
      'rejected',
      409,
      'taken',
      'ConflictError',
      'dr-shop was made or changed by somebody else meanwhile. Cluster seoul: taken',
    ],
    [
      'rejected',
      409,
      'Apply failed with 1 conflict: conflict with "kubectl-edit" using velero.io/v1: .spec.template.ttl',
      'ConflictError',
      'Somebody else manages fields of dr-shop, which are left alone. Cluster seoul: Apply failed with 1 conflict: ',
    ],
    ['rejected', 422, 'spec.schedule: Required value', 'InputError', 'Cluster seoul: spec.schedule: Required value'],
    [
      'failing',
      500,
      'failed to create typed patch object: .spec.odd: field not declared',
      'InputError',
      'This version of Velero cannot do that',
    ],
    ['failing', 500, 'etcd is full', 'ServiceUnavailableError', 'Cluster seoul: etcd is full'],
    ['unauthorized', 401, 'who?', 'ServiceUnavailableError', 'Cluster seoul: who?'],
    ['unreachable', undefined, 'refused', 'ServiceUnavailableError', 'Cluster seoul: refused'],
    ['misconfigured', undefined, 'no such file', 'ServiceUnavailableError', 'Cluster seoul: no such file'],
  ])('%s with %s', (reason, status, message, name, told) => {
    const error = explainRefusal(new KubernetesError(reason, message, { status }), APPLY);
    expect(error.name).toBe(name);
    expect(error.message).toContain(told);
  });

  it.each(['timeout', 'disconnected', 'malformed'] as const)('%s: what was sent may have been done', reason => {
    const error = new KubernetesError(reason, 'gone');
    expect(explainRefusal(error, { ...APPLY, changes: true }).message).toBe(
      'Cluster seoul: gone. Whether it was done is not known: look for dr-shop before you try again',
    );
    expect(explainRefusal(error, APPLY).message).toBe('Cluster seoul: gone');
  });

  it('a server that fails may have done what was sent, and one that is asked too often has not', () => {
    const failing = (status: number) => new KubernetesError('failing', 'gone', { status });
    const { message } = explainRefusal(failing(502), { ...APPLY, changes: true });
    expect(message).toBe(
      'Cluster seoul: gone. Whether it was done is not known: look for dr-shop before you try again',
    );
    expect(explainRefusal(failing(502), APPLY).message).toBe('Cluster seoul: gone');
    expect(explainRefusal(failing(429), { ...APPLY, changes: true }).message).toBe('Cluster seoul: gone');
  });

  it('says which rights reading wants', () => {
    const error = new KubernetesError('forbidden', 'no', { status: 403 });
    const { message } = explainRefusal(error, { cluster: 'seoul', verb: 'get', resource: 'namespaces' });
    expect(message).toContain('an operator grants it with examples/rbac/read-only.yaml');
  });

  it('quotes nothing of an error that is not a cluster’s', () => {
    const error = new Error('authorization: Bearer very-secret');
    expect(explainRefusal(error, APPLY).message).not.toContain('secret');
  });
});
