import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { stringify } from 'csv-stringify';
import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CSV_COLUMNS, csvRowOf } from '../scorecard/csvRowOf';
import { forSpreadsheets } from './forSpreadsheets';

const CONTENT_TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/**
 * Sends services as a file, as fast as the client takes them; one that goes away ends the reading of them.
 *
 * @param pages - nothing is sent before the first of them is there, so that a refusal is an answer of its own
 * @internal
 */
export async function sendServices(
  response: Response,
  format: 'csv' | 'json',
  pages: AsyncIterable<ServiceSummary[]>,
): Promise<void> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  const services = Readable.from(oneByOne(first, iterator));
  response.attachment(`services.${format}`);
  response.type(CONTENT_TYPES[format]);
  const sent =
    format === 'json'
      ? pipeline(services, asJsonArray, response)
      : pipeline(services, asRows, stringify({ ...forSpreadsheets, columns: CSV_COLUMNS }), response);
  await sent.catch(error => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

async function* oneByOne(
  first: IteratorResult<ServiceSummary[]>,
  rest: AsyncIterator<ServiceSummary[]>,
): AsyncIterable<ServiceSummary> {
  try {
    for (let page = first; !page.done; page = await rest.next()) {
      // Not `yield*`: an array's iterator cannot be told that nobody listens any more.
      for (const service of page.value) yield service;
    }
  } finally {
    await rest.return?.();
  }
}

async function* asRows(services: AsyncIterable<ServiceSummary>) {
  for await (const service of services) yield csvRowOf(service);
}

async function* asJsonArray(services: AsyncIterable<ServiceSummary>): AsyncIterable<string> {
  let before = '[';
  for await (const service of services) {
    yield `${before}${JSON.stringify(service)}`;
    before = ',\n';
  }
  yield before === '[' ? '[]\n' : ']\n';
}
