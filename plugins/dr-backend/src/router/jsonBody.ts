import { InputError } from '@backstage/errors';
import express, { RequestHandler } from 'express';

/** What is sent here is short: choices, a reason. */
const MAX_BODY = '16kb';

/**
 * Reads a body as JSON. One of any other type is refused rather than left unread: what is asked for in it, a dry run for
 * example, would be taken for not asked for.
 * @internal
 */
export function jsonBody(): RequestHandler {
  const parse = express.json({ limit: MAX_BODY });
  return (request, response, next) => {
    // `null`: there is no body.
    if (request.is('application/json') !== false) {
      parse(request, response, next);
      return;
    }
    const found = JSON.stringify(request.headers['content-type'] ?? '');
    next(new InputError(`content-type is ${found}; accepted is application/json`));
  };
}
