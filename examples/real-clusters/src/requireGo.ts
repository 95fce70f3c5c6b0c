import { run } from './run';

/** The oldest Go that compiles both modules. */
const oldest = { major: 1, minor: 26 };

/** Go is not installed, or too old for the sources. */
export class GoUnavailableError extends Error {
  name = 'GoUnavailableError';
}

/**
 * Makes sure that Go can build here.
 *
 * @param goModule - folder of a module; a Go that is too old may be allowed to
 * fetch the one that the module asks for, and says so when asked in this folder
 * @throws GoUnavailableError with what to do
 */
export async function requireGo(goModule: string): Promise<void> {
  const needed = `Go ${oldest.major}.${oldest.minor} or newer builds the real clusters (https://go.dev/dl)`;
  let version: string;
  try {
    version = await run('go', ['env', 'GOVERSION'], { cwd: goModule });
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new GoUnavailableError(`${needed}, and it does not run: ${reason}`);
  }
  const [major, minor] = version.trim().replace('go', '').split('.');
  if (Number(major) !== oldest.major || Number(minor) < oldest.minor) {
    throw new GoUnavailableError(`${needed}, and this is ${version.trim()}`);
  }
}
