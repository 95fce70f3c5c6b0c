import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Bodies above this are compressed for clients that can read them, as the real API server does. */
const GZIP_ABOVE_BYTES = 128 * 1024;
/** Objects are written in pieces of about this size, so that a long list is never one string. */
const PIECE_CHARS = 256 * 1024;

/** @internal */
export function sendJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-cache, private',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** @internal */
export function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(body);
}

/** Sends a JSON array with something before and after it, compressed when it is long. @internal */
export async function sendList(
  request: IncomingMessage,
  response: ServerResponse,
  parts: { head: string; items: Iterable<string>; tail: string },
): Promise<void> {
  const pieces = piecesOf(parts);
  const first = pieces.next();
  const isLong = !first.done && first.value.length > GZIP_ABOVE_BYTES;
  const all = resumed(first, pieces);
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache, private' };
  if (isLong && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    await pipeline(Readable.from(all), createGzip({ level: 1 }), response);
    return;
  }
  response.writeHead(200, headers);
  await pipeline(Readable.from(all), response);
}

/** Writes and waits until the client keeps up. @internal */
export async function writeAll(response: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted || response.write(text)) return;
  await once(response, 'drain', { signal });
}

function* piecesOf({ head, items, tail }: { head: string; items: Iterable<string>; tail: string }): Generator<string> {
  let piece = head;
  let separator = '';
  for (const item of items) {
    piece += separator + item;
    separator = ',';
    if (piece.length > PIECE_CHARS) {
      yield piece;
      piece = '';
    }
  }
  yield piece + tail;
}

function* resumed(first: IteratorResult<string>, rest: Iterable<string>): Generator<string> {
  if (!first.done) yield first.value;
  yield* rest;
}
