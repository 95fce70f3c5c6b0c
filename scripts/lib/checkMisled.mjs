import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

const FOLDER = 'plugins/dr-common/src/scenarios';
const ROW = /^\| .+? +\| `([a-z-]+)` +\| (.+?) +\| \[(.+?)\]\(\.\.\/(.+?)\) +\|$/;

/**
 * docs/misled.md says of each scenario what its test says: the same title, verdict and sentence.
 *
 * @param root - of the repository
 * @returns what is wrong, in words
 */
export async function checkMisled(root) {
  const text = await readFile(path.join(root, 'docs/misled.md'), 'utf8');
  const scenarios = await readScenarios(root);
  const rows = text.split('\n').filter(line => /^\| (?!-|what )/.test(line));
  return rows.flatMap(line => {
    const [, verdict, sentence, title, file] = ROW.exec(line) ?? [];
    if (title === undefined) return [`docs/misled.md has a row that says no verdict, sentence and test: ${line}`];
    const where = `docs/misled.md, “${title}”`;
    const scenario = scenarios.get(`${file} ${title}`);
    if (!scenario) return [`${where}: ${file} has no such scenario`];
    if (scenario.verdict !== verdict) return [`${where}: the verdict is ${scenario.verdict}, not ${verdict}`];
    return scenario.isSaid(sentence.replace(/\\(.)/g, '$1')) ? [] : [`${where}: what is said is ${scenario.sentence}`];
  });
}

/** The scenarios of all tests: tuples that begin with a title and end with a verdict and a sentence, or what it looks like. */
async function readScenarios(root) {
  const ts = require('typescript');
  const scenarios = new Map();
  for (const name of (await readdir(path.join(root, FOLDER))).filter(each => each.endsWith('.test.ts'))) {
    const file = `${FOLDER}/${name}`;
    const source = ts.createSourceFile(file, await readFile(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = node => {
      if (ts.isArrayLiteralExpression(node) && node.elements.length >= 4) note(file, node.elements);
      ts.forEachChild(node, visit);
    };
    const note = (where, elements) => {
      const [title] = elements;
      const [verdict, said] = elements.slice(-2);
      if (!ts.isStringLiteralLike(title) || !ts.isStringLiteralLike(verdict)) return;
      const isText = ts.isStringLiteralLike(said);
      if (!isText && !ts.isRegularExpressionLiteral(said)) return;
      scenarios.set(`${where} ${title.text}`, {
        verdict: verdict.text,
        sentence: said.text,
        isSaid: sentence => (isText ? said.text === sentence : regularExpression(said.text).test(sentence)),
      });
    };
    visit(source);
  }
  return scenarios;
}

function regularExpression(literal) {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}
