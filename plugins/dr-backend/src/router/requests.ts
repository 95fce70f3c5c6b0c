import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { z } from 'zod';
import { CallOptions } from '../service/AssessmentService';
import { parseQuery } from './parseQuery';
import { entityRef } from './scorecardQueries';

const servicePath = z.object({ entityRef });

/** Who calls: a user or a service. @internal */
export async function callerOf(request: Request, httpAuth: HttpAuthService): Promise<CallOptions> {
  return { credentials: await httpAuth.credentials(request, { allow: ['user', 'service'] }) };
}

/**
 * The service that a path names.
 *
 * @throws InputError where that is no entity ref: the catalog has no answer for it.
 * @internal
 */
export function entityRefOf(request: Request): string {
  const { kind, namespace, name } = request.params;
  return parseQuery(servicePath, { entityRef: stringifyEntityRef({ kind, namespace, name }) }).entityRef;
}
