import { mockServices } from '@backstage/backend-test-utils';
import { addScorecardRoutes } from '@backstage-dr/plugin-dr-backend/src/router/scorecardRoutes';
import { ScorecardService } from '@backstage-dr/plugin-dr-backend/src/scorecard/ScorecardService';
import express, { Router } from 'express';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** The routes of the portal-wide view on a port of their own, for whoever asks. */
export async function serveScorecard(scorecard: ScorecardService): Promise<{ url: string; stop(): Promise<void> }> {
  const router = Router();
  addScorecardRoutes(router, { scorecard, httpAuth: mockServices.httpAuth() });
  const server = await new Promise<Server>(resolve => {
    const listening = express()
      .use(router)
      .listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise(resolve => server.close(() => resolve())),
  };
}
