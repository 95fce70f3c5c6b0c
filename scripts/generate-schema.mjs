// Writes the types of the HTTP contract from plugins/dr-backend/src/schema/openapi.yaml.
// With --check it writes nothing and fails when they are out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const contract = new URL('../plugins/dr-backend/src/schema/openapi.yaml', import.meta.url);
const target = new URL('../plugins/dr-common/src/api/openapi.generated.ts', import.meta.url);
const header = '/* Generated from openapi.yaml by `yarn schema:generate`; do not edit. */\n\n';

const types = header + astToString(await openapiTS(contract));
const formatted = prettier.format(types, {
  parser: 'typescript',
  singleQuote: true,
  trailingComma: 'all',
  arrowParens: 'avoid',
});

if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== formatted) {
    console.error(`${fileURLToPath(target)} is out of date: run \`yarn schema:generate\`.`);
    process.exit(1);
  }
} else {
  await writeFile(target, formatted);
}
