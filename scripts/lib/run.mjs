import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM'];

/**
 * Runs a command to its end. Quiet commands show their output only when they fail. Resolves with the exit code; never
 * rejects for a command that merely fails. Told to end, this process ends the command first and then itself.
 */
export function run(command, args, { env, cwd, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const output = [];
    child.stdout?.on('data', chunk => output.push(chunk));
    child.stderr?.on('data', chunk => output.push(chunk));
    let isEnding = false;
    const end = signal => {
      isEnding = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, end);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (isEnding) process.exit(code || 1);
      for (const each of SIGNALS) process.off(each, end);
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
