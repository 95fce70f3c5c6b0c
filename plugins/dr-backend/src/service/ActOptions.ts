import { Request } from 'express';
import { CallOptions } from './AssessmentService';

/** Who acts, and by which request, for the audit. @internal */
export interface ActOptions extends CallOptions {
  request?: Request;
}
