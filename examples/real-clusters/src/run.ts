import { spawn } from 'node:child_process';

/** How a program is run by {@link run}. */
export interface RunOptions {
  cwd?: string;
  /** The caller's unless told. */
  env?: NodeJS.ProcessEnv;
  /** What the program reads. */
  stdin?: string;
  /** Ends the program, and the call with an error. */
  signal?: AbortSignal;
}

/**
 * Runs a program to its end.
 *
 * @returns what it wrote to its standard output
 * @throws when it cannot be started or fails, with what it wrote to its
 * standard error
 */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { stdin, env = process.env, cwd, signal } = options;
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, signal, stdio: 'pipe' });
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', text => (output += text));
    child.stderr.setEncoding('utf8').on('data', text => (complaint += text));
    // A program that ends without reading is judged by its exit code.
    child.stdin.on('error', () => undefined).end(stdin);
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      if (code === 0) {
        resolve(output);
      } else {
        const how = code === null ? `ended by ${killedBy}` : `exit code ${code}`;
        reject(new Error(`${[command, ...args].join(' ')}: ${how}\n${complaint}`));
      }
    });
  });
}
