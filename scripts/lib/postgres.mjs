import { execFile, spawn } from 'node:child_process';
import { chown, mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/**
 * Starts a PostgreSQL of our own in a scratch folder, on a free port of the loopback interface. PostgreSQL refuses to run
 * as root, so root lends it the user that Debian's package made.
 */
export async function startPostgres(scratch) {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  if (versions.length === 0) throw new Error('not installed');
  const bin = path.join('/usr/lib/postgresql', versions.sort().at(-1), 'bin');
  const dataDir = path.join(scratch, 'postgres');
  await mkdir(dataDir, { recursive: true });

  const identity = process.getuid() === 0 ? await idOf('postgres') : {};
  if (identity.uid !== undefined) {
    await chown(scratch, identity.uid, identity.gid);
    await chown(dataDir, identity.uid, identity.gid);
  }
  await exec(path.join(bin, 'initdb'), ['-D', dataDir, '-U', 'postgres', '--auth=trust', '--no-sync'], identity);
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    [
      '-D',
      dataDir,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      dataDir,
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
    ],
    { ...identity, stdio: 'ignore' },
  );
  await accepts(bin, port, server);
  return {
    connectionString: `postgresql://postgres@127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGINT');
      await new Promise(resolve => (server.exitCode === null ? server.once('exit', resolve) : resolve()));
    },
  };
}

async function idOf(user) {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async flag => Number((await exec('id', [flag, user])).stdout)));
  return { uid, gid };
}

async function accepts(bin, port, server) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error('ended at start');
    const ready = await exec(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error('did not accept connections within 20 s');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
