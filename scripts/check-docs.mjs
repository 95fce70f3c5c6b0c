// Holds the documentation to the code: the table of rules, the keys of the configuration, links between files, and the
// ways to be misled.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkMisled } from './lib/checkMisled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

const problems = [
  ...(await checkRules()),
  ...(await checkKeys()),
  ...(await checkLinks()),
  ...(await checkMisled(root)),
];
problems.forEach(problem => console.error(problem));
process.exit(problems.length === 0 ? 0 : 1);

/**
 * docs/verdict.md lists exactly the rules, in their order, with what they weigh, ask and look at, whether they can be
 * unknown, and tests that are there and are theirs; and it says of each fact what that is.
 */
async function checkRules() {
  require('@backstage/cli/config/nodeTransform.cjs');
  const { RULES } = require('../plugins/dr-common/src/rules/index.ts');
  const { renderStatement } = require('../plugins/dr-common/src/statements/index.ts');
  const text = await readFile(path.join(root, 'docs/verdict.md'), 'utf8');
  const found = tableRows(text).filter(cells => cells.length === 7 && /^`[a-z-]+`$/.test(cells[0]));
  const names = found.map(([name]) => name.slice(1, -1));
  const ids = RULES.map(({ id }) => id);
  const stray = names.filter(name => !ids.includes(name));
  if (stray.length > 0) return [`docs/verdict.md lists rules that are not there: ${stray.join(', ')}`];
  if (names.join() !== ids.join()) {
    return [`docs/verdict.md lists the rules ${names.join(', ')}; in the code they are ${ids.join(', ')}`];
  }
  const described = new Set(tableRows(text).flatMap(cells => (cells.length === 2 ? [cells[0]] : [])));
  const problems = await Promise.all(
    RULES.map(async (rule, position) => {
      const tests = testsOf(rule.id);
      const wanted = [
        `\`${rule.id}\``,
        String(rule.level),
        [
          rule.gravity,
          ...(rule.gravityCases ?? []).map(each => `${each.gravity} when ${renderStatement(each.when)}`),
        ].join('; '),
        renderStatement(rule.question),
        rule.facts.map(fact => `\`${fact}\``).join(', '),
        undefined,
        `[tests](../${tests})`,
      ];
      const row = found[position];
      return [
        ...wanted.flatMap((cell, i) =>
          cell === undefined || cell === row[i]
            ? []
            : [`docs/verdict.md, ${rule.id}: says ${row[i]}, should say ${cell}`],
        ),
        ...(rule.outcomes.includes('unknown') === (row[5] !== '–')
          ? []
          : [`docs/verdict.md, ${rule.id}: when it is unknown does not fit its answers, ${rule.outcomes.join(', ')}`]),
        ...rule.facts
          .filter(fact => !described.has(`\`${fact}\``))
          .map(fact => `docs/verdict.md does not say what the fact ${fact} is, which ${rule.id} looks at`),
        ...(await checkTests(rule.id, tests)),
      ];
    }),
  );
  return problems.flat();
}

function testsOf(id) {
  return `plugins/dr-common/src/rules/${camelCase(id)}.test.ts`;
}

/** A rule's tests go through `testsOf`, which wants a case for each of its answers. */
async function checkTests(id, file) {
  const source = await readFile(path.join(root, file), 'utf8').catch(() => '');
  const isHeld = source.includes(`describe('${id}'`) && source.includes(`testsOf(${camelCase(id)},`);
  return isHeld ? [] : [`${file} does not hold the rule ${id} to its answers with testsOf(${camelCase(id)}, …)`];
}

function camelCase(id) {
  return id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** Cells of all rows of all tables. */
function tableRows(text) {
  return [...text.matchAll(/^\|(.*)\|$/gm)].map(([, row]) => row.split('|').map(cell => cell.trim()));
}

/** docs/configuration.md names every key of the backend's configuration. */
async function checkKeys() {
  const ts = require('typescript');
  const source = await readFile(path.join(root, 'plugins/dr-backend/config.d.ts'), 'utf8');
  const text = await readFile(path.join(root, 'docs/configuration.md'), 'utf8');
  const keys = new Set();
  const visit = node => {
    if (ts.isPropertySignature(node)) keys.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('config.d.ts', source, ts.ScriptTarget.Latest));
  return [...keys]
    .filter(key => !new RegExp(`\\b${key}\\b[^\`\\s]*\``).test(text))
    .map(key => `docs/configuration.md does not describe the key ${key} of plugins/dr-backend/config.d.ts`);
}

/** Relative links lead to files that are there, and to headings that are in them. */
async function checkLinks() {
  const found = [];
  for (const file of await markdownFiles()) {
    const text = withoutCode(await readFile(path.join(root, file), 'utf8'));
    for (const [, target] of text.matchAll(/(?:\]\(|(?:src|href|srcset)=")([^)"\s]+)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [name, heading] = target.split('#');
      const goal = name ? path.join(path.dirname(file), name) : file;
      if (!existsSync(path.join(root, goal))) found.push(`${file} links to ${target}, which is not there`);
      else if (heading && !(await headingsOf(goal)).includes(heading)) {
        found.push(`${file} links to ${target}; ${goal} has no such heading`);
      }
    }
  }
  return found;
}

async function markdownFiles() {
  const folders = ['.', 'docs', 'examples'];
  for (const parent of ['plugins', 'examples']) {
    for (const name of await readdir(path.join(root, parent))) folders.push(`${parent}/${name}`);
  }
  const lists = await Promise.all(
    folders.map(async folder => {
      const names = await readdir(path.join(root, folder)).catch(() => []);
      return names
        .filter(name => name.endsWith('.md') && !name.startsWith('report'))
        .map(name => path.join(folder, name));
    }),
  );
  return lists.flat();
}

/** As GitHub makes anchors of headings. */
async function headingsOf(file) {
  const text = withoutCode(await readFile(path.join(root, file), 'utf8'));
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  );
}

function withoutCode(text) {
  return text.replace(/^```.*?^```/gms, '');
}
