// The demo portal, or the portal over your own clusters, on one port:
//   npm start
//   npm start -- --services 500
//   npm start -- --kubeconfig FILE [--context NAME]…
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureAppBuilt, ensureInstalled } from './lib/prepare.mjs';
import { fail, say } from './lib/say.mjs';
import { ensureToolchain, root } from './lib/toolchain.mjs';

/** Of services in the demo: those that are written by hand, and as many as it can make up. */
const FEWEST_SERVICES = 25;
const MOST_SERVICES = 2000;

/** What is looked at first; the catalog and the clusters are read in the seconds after the backend is ready. */
const LOOKED_AT_FIRST = [
  '/api/dr/v1/services/component/default/payment',
  '/api/catalog/entities/by-name/template/default/dr-protect-service',
];
/** So long a world with thousands of services may take to fill the catalog. */
const MOST_FILLING_MS = 120_000;

const options = readOptions();
const port = readPort();
await refuseTakenPort(port);
const env = await ensureToolchain();
await ensureInstalled(env);
await ensureAppBuilt(env);
await servePortal();

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        kubeconfig: { type: 'string' },
        context: { type: 'string', multiple: true },
        services: { type: 'string' },
      },
    });
    if (values.context && !values.kubeconfig) {
      fail('--context needs --kubeconfig.', 'Usage: npm start -- --kubeconfig FILE [--context NAME]…');
    }
    const kubeconfig = values.kubeconfig && path.resolve(process.env.INIT_CWD ?? process.cwd(), values.kubeconfig);
    if (kubeconfig && !existsSync(kubeconfig)) {
      fail(`--kubeconfig names ${kubeconfig}, and there is no such file.`);
    }
    if (kubeconfig && values.services) fail('--services is for the demo, and --kubeconfig for clusters of your own.');
    return { kubeconfig, contexts: values.context ?? [], services: readServices(values.services) };
  } catch (error) {
    return fail(error.message, 'Usage: npm start [-- --services N | --kubeconfig FILE [--context NAME]…]');
  }
}

function readServices(option) {
  const text = option ?? process.env.DR_DEMO_SERVICES;
  if (text === undefined) return FEWEST_SERVICES;
  const number = Number(text);
  if (!Number.isInteger(number) || number < FEWEST_SERVICES || number > MOST_SERVICES) {
    const name = option === undefined ? 'DR_DEMO_SERVICES' : '--services';
    fail(`${name} is ${JSON.stringify(text)}; a whole number from ${FEWEST_SERVICES} to ${MOST_SERVICES} is accepted.`);
  }
  return number;
}

function readPort() {
  const text = process.env.PORT ?? '7007';
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    fail(`PORT is ${JSON.stringify(text)}; a whole number from 1 to 65535 is accepted.`);
  }
  return number;
}

/** Asks before the long steps, so that a taken port is not found out after minutes. */
async function refuseTakenPort(wanted) {
  const problem = await new Promise(resolve => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
  if (problem?.code === 'EADDRINUSE') {
    fail(`Port ${wanted} is taken by another program.`, 'End it, or choose another port: PORT=7100 npm start');
  } else if (problem) {
    fail(`Port ${wanted} cannot be used: ${problem.message}`, 'Choose another one: PORT=7100 npm start');
  }
}

async function servePortal() {
  say('starting the portal');
  const configs = [
    'app-config.yaml',
    'app-config.portal.yaml',
    ...(options.kubeconfig ? [] : ['app-config.demo.yaml']),
    ...(process.env.DR_MCP_TOKEN ? ['app-config.mcp.yaml'] : []),
  ];
  const state = path.resolve(root, process.env.DR_DEMO_STATE ?? defaultState());
  await mkdir(state, { recursive: true });
  const logFile = path.join(state, 'portal.log');
  const log = createWriteStream(logFile);
  const child = spawn(
    'node',
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      path.join(root, 'examples/backend/src/index.ts'),
      ...configs.flatMap(file => ['--config', path.join(root, file)]),
    ],
    {
      cwd: root,
      env: {
        ...env,
        NODE_ENV: 'development',
        DR_DEMO_PORT: String(port),
        DR_DEMO_STATE: state,
        DR_DEMO_SERVICES: String(options.services),
        ...(options.kubeconfig && {
          DR_KUBECONFIG: options.kubeconfig,
          DR_KUBECONFIG_CONTEXTS: JSON.stringify(options.contexts),
        }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', async code => {
    if (code) {
      console.error(`\nThe portal ended. The end of ${logFile}:\n${(await readFile(logFile, 'utf8')).slice(-4000)}`);
    }
    process.exit(code ?? 0);
  });
  await announceWhenReady(child, { state, logFile });
}

/** Another number of services is another world. */
function defaultState() {
  if (options.kubeconfig) return '.demo/own-clusters';
  return options.services === FEWEST_SERVICES ? '.demo/portal' : `.demo/portal-${options.services}`;
}

async function announceWhenReady(child, { state, logFile }) {
  const url = `http://localhost:${port}`;
  while (child.exitCode === null) {
    const ready = await fetch(`http://127.0.0.1:${port}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    );
    if (ready) {
      if (!options.kubeconfig) await catalogFilled(child);
      console.log(`\nready: ${url}`);
      console.log(
        options.kubeconfig
          ? `Sign in as a guest; every service found in your clusters has a tab "Disaster recovery".`
          : `Sign in as a guest, then look at ${url}/catalog/default/component/payment/disaster-recovery\n` +
              `and break something at ${url}/demo.`,
      );
      console.log(`State is kept in ${state}, the log is ${logFile}.`);
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/** Waits until a visitor finds what the demo begins with; not for ever, since a catalog can be changed. */
async function catalogFilled(child) {
  const deadline = Date.now() + MOST_FILLING_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await asGuest(LOOKED_AT_FIRST).catch(() => false)) return;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

async function asGuest(paths) {
  const origin = `http://127.0.0.1:${port}`;
  const guest = await fetch(`${origin}/api/auth/guest/refresh`, { headers: { 'x-requested-with': 'XMLHttpRequest' } });
  const { backstageIdentity } = await guest.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  const answers = await Promise.all(paths.map(path => fetch(`${origin}${path}`, { headers })));
  return answers.every(answer => answer.ok);
}
