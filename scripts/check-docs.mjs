// Holds the documentation to the code: the table of rules, the keys of the configuration, and links between files.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

const problems = [...(await checkRules()), ...(await checkKeys()), ...(await checkLinks())];
problems.forEach(problem => console.error(problem));
process.exit(problems.length === 0 ? 0 : 1);

/** docs/verdict.md lists exactly the rules, in their order, with level and gravity. */
async function checkRules() {
  require('@backstage/cli/config/nodeTransform.cjs');
  const { RULES } = require('../plugins/dr-common/src/rules/index.ts');
  const wanted = RULES.map(({ id, level, gravity }) => `${id}, level ${level}, ${gravity}`);
  const text = await readFile(path.join(root, 'docs/verdict.md'), 'utf8');
  const rows = text.matchAll(/^\| `([a-z-]+)` +\| (\d) +\| (blocking|degrading|advisory) +\|/gm);
  const found = [...rows].map(([, id, level, gravity]) => `${id}, level ${level}, ${gravity}`);
  if (found.join('\n') === wanted.join('\n')) return [];
  return [
    ...wanted.filter(rule => !found.includes(rule)).map(rule => `docs/verdict.md does not list the rule ${rule}`),
    ...found.filter(rule => !wanted.includes(rule)).map(rule => `docs/verdict.md lists ${rule}; there is no such rule`),
    `docs/verdict.md lists the rules in this order: ${ids(found)}; in the code it is ${ids(wanted)}`,
  ];
}

function ids(rules) {
  return rules.map(rule => rule.split(',')[0]).join(', ');
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
