import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import express from 'express';
import createRouter from 'express-promise-router';
import { randomUUID } from 'node:crypto';
import { Forge } from './Forge';
import { pullPage, pullsPage } from './pages';

/**
 * Shows the pull requests of the demo to people, as pages, and merges them. Whoever reaches the demo may read; only its own
 * pages can merge.
 */
export function forgePlugin(forge: Forge) {
  const secret = randomUUID();
  return createBackendPlugin({
    pluginId: 'demo-forge',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const router = createRouter();
          router.get('/pulls', async (request, response) => {
            const pulls = await forge.pulls();
            if (request.accepts(['html', 'json']) === 'json') response.json({ items: pulls });
            else response.type('html').send(String(pullsPage(pulls)));
          });
          router.get('/pulls/:number', async (request, response) => {
            const number = numberOf(request.params.number);
            const [pull, changes] = [await forge.pull(number), await forge.changes(number)];
            if (request.accepts(['html', 'json']) === 'json') response.json({ ...pull, changes });
            else response.type('html').send(String(pullPage(pull, changes, secret)));
          });
          router.post('/pulls/:number/merge', express.urlencoded({ extended: false }), async (request, response) => {
            if (request.body?.secret !== secret) throw new NotAllowedError('Only the page of a pull request merges it');
            const { number } = await forge.merge(numberOf(request.params.number), 'Guest');
            response.redirect(303, `../${number}`);
          });
          httpRouter.use(router);
          httpRouter.addAuthPolicy({ path: '/pulls', allow: 'unauthenticated' });
        },
      });
    },
  });
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InputError(`The pull request is ${JSON.stringify(text)}; accepted is a number from 1 on`);
}
