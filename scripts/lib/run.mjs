import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM'];

/**
 * Runs a command to its end. Quiet commands show their output only when they fail. Resolves with the exit code; never
 * rejects for a command that merely fails. Told to end, this process ends the command first and then itself.
 */
export async function run(command, args, { quiet = false, ...options } = {}) {
  if (!quiet) return start(command, args, options);
  const { code, output } = await runCollected(command, args, options);
  if (code !== 0) process.stderr.write(output);
  return code;
}

/** As {@link run}, for commands that run side by side: resolves with the code, and with the output, which is not shown. */
export async function runCollected(command, args, options) {
  const chunks = [];
  const code = await start(command, args, { ...options, onOutput: chunk => chunks.push(chunk) });
  return { code, output: Buffer.concat(chunks) };
}

/** Without `onOutput` the command writes where this process does. */
function start(command, args, { env, cwd, onOutput }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'],
    });
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
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
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
