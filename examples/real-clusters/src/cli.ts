import { parseArgs } from 'node:util';
import { runCommand, usage } from './commands';
import { GoUnavailableError } from './requireGo';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    bare: { type: 'boolean' },
    remove: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function main(): Promise<number> {
  const [command, ...words] = positionals;
  if (values.help || !command) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  try {
    await runCommand(command, words, {
      ...values,
      signal: interrupt.signal,
      print: line => process.stdout.write(`${line}\n`),
    });
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof GoUnavailableError ? 3 : 1;
  }
}

main().then(code => {
  process.exitCode = code;
});
