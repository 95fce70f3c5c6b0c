import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { statementMessages } from './messages';

const SOURCES = resolve(__dirname, '..');
const en: Readonly<Record<string, string>> = statementMessages.en;
const ko: Readonly<Record<string, string>> = statementMessages.ko;

interface Use {
  where: string;
  code: string;
  /** `undefined` where they are not written out. */
  params?: string[];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('__') ? [] : sourceFiles(path);
    return /\.ts$/.test(entry.name) && !/\.(test|generated)\.ts$/.test(entry.name) ? [path] : [];
  });
}

function keysOf(node: ts.Expression | undefined): string[] | undefined {
  if (node === undefined) return [];
  if (!ts.isObjectLiteralExpression(node) || node.properties.some(ts.isSpreadAssignment)) return undefined;
  return node.properties.flatMap(property =>
    property.name && ts.isIdentifier(property.name) ? property.name.text : [],
  );
}

/** Statements as they are written: `say('code', {…})`, `because(verdict, 'code', {…})`, `{ code: 'code', params: {…} }`. */
function usesIn(path: string): Use[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const uses: Use[] = [];
  const add = (code: ts.Expression | undefined, params: ts.Expression | undefined, prefix = '') => {
    if (code && ts.isStringLiteral(code) && /^[a-zA-Z]/.test(code.text)) {
      uses.push({ where: path.slice(SOURCES.length + 1), code: prefix + code.text, params: keysOf(params) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      if (node.expression.text === 'say') add(node.arguments[0], node.arguments[1]);
      if (node.expression.text === 'because') add(node.arguments[1], node.arguments[2], 'coverage.');
    }
    if (ts.isObjectLiteralExpression(node)) {
      const valueOf = (name: string) =>
        node.properties.filter(ts.isPropertyAssignment).find(each => each.name.getText() === name)?.initializer;
      const code = valueOf('code');
      if (code && ts.isStringLiteral(code) && code.text.includes('.')) add(code, valueOf('params'));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function templatesOf(messages: Readonly<Record<string, string>>, code: string): string[] {
  return [messages[code], messages[`${code}_one`], messages[`${code}_other`]].filter(each => each !== undefined);
}

function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]))].sort();
}

const USES = sourceFiles(SOURCES).flatMap(usesIn);

describe('statementMessages', () => {
  it('has the same codes in both languages', () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  });

  it('says the same values in both languages', () => {
    const differing = Object.keys(en).filter(code => {
      const count = (names: string[]) => names.filter(name => name !== 'count').join();
      return count(placeholders(en[code])) !== count(placeholders(ko[code] ?? ''));
    });
    expect(differing).toEqual([]);
  });

  it('finds the statements of the source', () => {
    expect(USES.length).toBeGreaterThan(150);
  });

  it('has a message for each code that is used', () => {
    const missing = USES.filter(use => templatesOf(en, use.code).length === 0);
    expect(missing).toEqual([]);
  });

  it('is given each value that it says', () => {
    const lacking = USES.flatMap(({ where, code, params }) =>
      templatesOf(en, code)
        .flatMap(placeholders)
        .filter(name => params !== undefined && !params.includes(name))
        .map(name => `${where}: ${code} lacks ${name}`),
    );
    expect(lacking).toEqual([]);
  });

  it('has both forms of each message with a count', () => {
    const halves = Object.keys(en).filter(code => {
      const [, stem, form] = /^(.*)_(one|other)$/.exec(code) ?? [];
      return stem !== undefined && en[`${stem}_${form === 'one' ? 'other' : 'one'}`] === undefined;
    });
    expect(halves).toEqual([]);
  });

  it('has no message that nothing uses', () => {
    const source = sourceFiles(SOURCES)
      .filter(path => !path.includes('/messages/'))
      .map(path => readFileSync(path, 'utf8'))
      .join('\n');
    const unused = Object.keys(en).filter(code => {
      const stem = code.replace(/_(one|other)$/, '');
      const shortened = stem.replace(/^coverage\./, '');
      return !source.includes(`'${stem}'`) && !source.includes(`'${shortened}'`);
    });
    expect(unused).toEqual([]);
  });
});
