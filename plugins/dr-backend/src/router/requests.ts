import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { CallOptions } from '../service/AssessmentService';

/** Who calls: a user or a service. @internal */
export async function callerOf(request: Request, httpAuth: HttpAuthService): Promise<CallOptions> {
  return { credentials: await httpAuth.credentials(request, { allow: ['user', 'service'] }) };
}

/** The service that a path names. @internal */
export function entityRefOf(request: Request): string {
  const { kind, namespace, name } = request.params;
  return stringifyEntityRef({ kind, namespace, name });
}
