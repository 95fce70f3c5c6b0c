import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a child's work cost. */
export interface Cost {
  wallMs: number;
  objects: number;
  /** Highest resident memory of the whole process. */
  peakMb: number;
}

/**
 * Runs the compiled child with one task.
 *
 * @param onLine - called with lines before the last one, which is the cost
 */
export async function runChild(
  file: string,
  args: Record<string, string | undefined>,
  onLine: (line: string) => void = () => {},
): Promise<Cost> {
  const given = Object.entries(args).flatMap(([key, value]) => (value === undefined ? [] : [`--${key}=${value}`]));
  const child = spawn(process.execPath, [file, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    onLine(line);
    last = line;
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${args.task ?? 'the empty process'} ended with ${code}`);
  return JSON.parse(last);
}
