import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import express from 'express';
import createRouter from 'express-promise-router';
import { randomUUID } from 'node:crypto';
import { GitOpsAgent } from '../gitops';
import { Forge } from './Forge';
import { pullPage, pullsPage } from './pages';

/**
 * Shows the pull requests of the demo to people, as pages, and merges them; an agent brings what is merged to the clusters.
 * Whoever reaches the demo may read; only its own pages can merge.
 */
export function forgePlugin(forge: Forge, agent: GitOpsAgent) {
  const secret = randomUUID();
  return createBackendPlugin({
    pluginId: 'demo-forge',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter, scheduler: coreServices.scheduler },
        async init({ httpRouter, scheduler }) {
          await scheduler.scheduleTask({
            id: 'demo-gitops',
            frequency: { seconds: 20 },
            timeout: { seconds: 60 },
            scope: 'local',
            fn: () => agent.reconcile(),
          });
          const router = createRouter();
          router.get('/pulls', async (request, response) => {
            const pulls = await forge.pulls();
            if (request.accepts(['html', 'json']) === 'json')
              response.json({ items: pulls, deliveries: agent.deliveries() });
            else response.type('html').send(String(pullsPage(pulls, agent.deliveries())));
          });
          router.get('/pulls/:number', async (request, response) => {
            const number = numberOf(request.params.number);
            const [pull, changes] = [await forge.pull(number), await forge.changes(number)];
            const deliveries = agent
              .deliveries()
              .filter(({ file }) => pull.state === 'merged' && changes.some(({ path }) => path === file));
            if (request.accepts(['html', 'json']) === 'json') response.json({ ...pull, changes, deliveries });
            else response.type('html').send(String(pullPage({ pull, changes, deliveries, secret })));
          });
          router.post('/pulls/:number/merge', express.urlencoded({ extended: false }), async (request, response) => {
            if (request.body?.secret !== secret) throw new NotAllowedError('Only the page of a pull request merges it');
            const { number } = await forge.merge(numberOf(request.params.number), 'Guest');
            await agent.reconcile();
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
