import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import express from 'express';
import { get, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { storable } from '../assessment/__testUtils__/storable';
import { sendServices } from './sendServices';

type Pages = AsyncGenerator<ServiceSummary[]>;

const page = (name: string) => Array.from({ length: 200 }, (_, i) => storable(`${name}-${i}`, 'ready').summary);

/** Serves a file of these pages at `/`; `ended` settles when it has been sent, or not. */
async function serve(pages: Pages, format: 'csv' | 'json' = 'csv') {
  const app = express();
  const ended = new Promise<string>(resolve => {
    app.get('/', (_, response, next) => {
      sendServices(response, format, pages).then(
        () => resolve('sent'),
        error => {
          resolve(error.message);
          next(error);
        },
      );
    });
  });
  const server = await new Promise<Server>(resolve => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`http://127.0.0.1:${port}/`, resolve).on('error', reject);
  });
  return { response, ended, stop: () => server.close() };
}

describe('sendServices', () => {
  it.each(['csv', 'json'] as const)('ends the reading when who asked for %s goes away', async format => {
    let read = 0;
    let isOver: () => void = () => {};
    const over = new Promise<void>(resolve => {
      isOver = resolve;
    });
    async function* endless(): Pages {
      try {
        for (;;) {
          read += 1;
          await setImmediate();
          yield page(`${read}`);
        }
      } finally {
        isOver();
      }
    }
    const { response, ended, stop } = await serve(endless(), format);
    await new Promise(resolve => response.once('data', resolve));
    response.destroy();
    await over;
    expect(await ended).toBe('sent');
    const readSoFar = read;
    await setImmediate();
    expect(read).toBe(readSoFar);
    stop();
  });

  it('answers with the error when there is no first page', async () => {
    async function* refused(): Pages {
      yield Promise.reject(Object.assign(new Error('no'), { status: 403 }));
    }
    const { response, ended, stop } = await serve(refused());
    expect(response.statusCode).toBe(403);
    expect(response.headers['content-disposition']).toBeUndefined();
    expect(await ended).toBe('no');
    response.resume();
    stop();
  });

  it('breaks off when a later page fails, so that nobody takes the file for whole', async () => {
    async function* failing(): Pages {
      yield page('first');
      throw new Error('the database is gone');
    }
    const { response, ended, stop } = await serve(failing(), 'json');
    const end = new Promise(resolve => response.once('error', resolve));
    response.resume();
    expect(await end).toMatchObject({ code: 'ECONNRESET' });
    expect(await ended).toBe('the database is gone');
    stop();
  });
});
