import { IncomingMessage } from 'node:http';

import { ApiError, badRequest, unsupportedMediaType } from './ApiError';
import { JsonValue } from './KubernetesObject';

const LIMIT_BYTES = 3 * 1024 * 1024;

/** The media type of a request's body, without its parameters. @internal */
export function contentTypeOf(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? 'application/json').split(';')[0].trim().toLowerCase();
}

/** What bodies of other requests than patches may be, in the words of the API; only the first is read here. @internal */
export const WHOLE_OBJECTS = ['application/json', 'application/yaml', 'application/vnd.kubernetes.protobuf'] as const;

/**
 * The body of a request, `undefined` when it has none.
 *
 * @param kind - what it should be, for the error
 * @throws ApiError 400 when it is no JSON, 413 when it is too long, 415 when it says that it is something else
 * @internal
 */
export async function readBody(
  request: IncomingMessage,
  kind: string,
  accepted: readonly string[] = WHOLE_OBJECTS,
): Promise<JsonValue | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT_BYTES) {
      throw new ApiError(413, 'RequestEntityTooLarge', `Request entity too large: limit is ${LIMIT_BYTES}`);
    }
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  if (!accepted.includes(contentTypeOf(request))) throw unsupportedMediaType(accepted);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as JsonValue;
  } catch (error) {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${kind}): couldn't get version/kind; json parse error: ${error}`,
    );
  }
}
