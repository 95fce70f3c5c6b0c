import { InputError } from '@backstage/errors';
import express, { NextFunction, Request, RequestHandler, Response } from 'express';

/** What is sent here is short: choices, a reason. */
const MAX_BODY = '16kb';

/**
 * Reads a body as JSON. One of any other type is refused rather than left unread: what is asked for in it, a dry run for
 * example, would be taken for not asked for.
 * @internal
 */
export function jsonBody(): RequestHandler[] {
  return [requireJson, express.json({ limit: MAX_BODY })];
}

function requireJson(request: Request, _: Response, next: NextFunction): void {
  // `null`: there is no body.
  const isOther = request.is('application/json') === false;
  const found = JSON.stringify(request.headers['content-type'] ?? '');
  next(isOther ? new InputError(`content-type is ${found}; accepted is application/json`) : undefined);
}
