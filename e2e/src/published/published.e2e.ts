import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { layOut } from './layOut';

const run = promisify(execFile);
const root = resolvePackagePath('@internal/e2e', '..');
const PACKAGES = ['@backstage-dr/plugin-dr-backend', '@backstage-dr/plugin-dr-common'];

jest.setTimeout(600_000);

/** What a process with nothing but the published packages makes of services. */
interface Judged {
  readiness: string[];
  threads: number;
  warnings: string[];
  /** Statements with which the thread that serves requests has read for them. */
  reads: number;
}

describe('the packages as they are published', () => {
  let backend: string;
  let folder: string;

  beforeAll(async () => {
    const env = { ...process.env, NODE_OPTIONS: '' };
    // A build takes the types from here.
    if (!existsSync(path.join(root, 'dist-types/plugins'))) await run('yarn', ['tsc'], { cwd: root, env });
    for (const name of PACKAGES) await run('yarn', ['workspace', name, 'build'], { cwd: root, env });
    [backend] = await layOut(PACKAGES);
    folder = await mkdtemp(path.join(os.tmpdir(), 'dr-published-'));
  });

  afterAll(async () => rm(folder, { recursive: true, force: true }));

  async function judge(count: number, filename = ':memory:'): Promise<Judged> {
    const script = path.join(root, 'e2e/src/published/judge.cjs');
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { stdout } = await run(process.execPath, [script, backend, String(count), filename], { env });
    return JSON.parse(stdout);
  }

  it('can be loaded by plain Node.js', async () => {
    const { stdout } = await run(process.execPath, ['-p', `typeof require(${JSON.stringify(backend)}).default`]);
    expect(stdout.trim()).toBe('object');
  });

  it('judge many services in a thread of their own, and few without one', async () => {
    const few = await judge(3);
    const many = await judge(150);
    expect(few).toMatchObject({ readiness: Array(3).fill('unknown'), threads: 0, warnings: [] });
    // Had the thread not started, they would be judged all the same, and a warning would say so.
    expect(many).toMatchObject({ readiness: Array(150).fill('unknown'), threads: 1, warnings: [] });
    expect(many.reads).toBeGreaterThan(0);
  });

  it('read a database on a disk in the thread that judges', async () => {
    const judged = await judge(150, path.join(folder, 'dr.sqlite'));
    expect(judged).toEqual({ readiness: Array(150).fill('unknown'), threads: 1, warnings: [], reads: 0 });
  });
});
