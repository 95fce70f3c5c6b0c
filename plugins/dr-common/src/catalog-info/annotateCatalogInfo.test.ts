import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { annotateCatalogInfo } from './annotateCatalogInfo';
import { CatalogInfoTarget } from './findEntity';

const RPO = 'backstage-dr.io/rpo';
const RTO = 'backstage-dr.io/rto';

function lines(...each: string[]): string {
  return `${each.join('\n')}\n`;
}

/** So many lists, each of ten times what the one before it is. */
function multiplied(times: number): string[] {
  const ten = (item: string) => `[${Array(10).fill(item).join(', ')}]`;
  return Array.from(
    { length: times },
    (_, index) => `l${index}: &l${index} ${ten(index === 0 ? 'x' : `*l${index - 1}`)}`,
  );
}

const HEAD = ['apiVersion: backstage.io/v1alpha1', 'kind: Component'];
const SPEC = ['spec:', '  type: service'];

/** An entity with these lines as its metadata, and what they are afterwards. */
type Case = [title: string, annotations: Record<string, string | undefined>, before: string[], after: string[]];

const CASES: Case[] = [
  [
    'no annotations',
    { [RPO]: '1h', [RTO]: '4h' },
    ['metadata:', '  name: order # ours', '  # why', '  title: Order'],
    [
      'metadata:',
      '  name: order # ours',
      '  annotations:',
      `    ${RPO}: 1h`,
      `    ${RTO}: 4h`,
      '  # why',
      '  title: Order',
    ],
  ],
  [
    'an empty map',
    { [RPO]: '1h' },
    ['metadata:', '  name: order', '  annotations: {} # none', '', '  title: Order'],
    ['metadata:', '  name: order', '  annotations: # none', `    ${RPO}: 1h`, '', '  title: Order'],
  ],
  [
    'an empty map over several lines',
    { [RPO]: '1h' },
    ['metadata:', '  name: order', '  annotations: {', '    # none', '    }'],
    ['metadata:', '  name: order', `  annotations: {${RPO}: 1h`, '    # none', '    }'],
  ],
  [
    'nothing where annotations would be',
    { [RPO]: '1h' },
    ['metadata:', '  annotations: # none', '    # yet', '  name: order'],
    ['metadata:', '  annotations: # none', `    ${RPO}: 1h`, '    # yet', '  name: order'],
  ],
  [
    'null',
    { [RPO]: '1h' },
    ['metadata:', '  annotations: null # none', '  name: order'],
    ['metadata:', '  annotations: # none', `    ${RPO}: 1h`, '  name: order'],
  ],
  [
    'braces',
    { [RPO]: '1h' },
    ['metadata:', '  name: order', '  annotations: {a: b}   # few'],
    ['metadata:', '  name: order', `  annotations: {a: b, ${RPO}: 1h}   # few`],
  ],
  [
    'braces over several lines',
    { [RPO]: '1h', a: undefined },
    ['metadata:', '  name: order', '  annotations: {', '    a: b, # first', '    c: d, # second', '  }'],
    ['metadata:', '  name: order', '  annotations: {', '     # first', `    c: d, ${RPO}: 1h, # second`, '  }'],
  ],
  [
    'braces in braces',
    { [RPO]: '1h' },
    ['metadata: {name: order, title: Order}'],
    [`metadata: {name: order, title: Order, annotations: { ${RPO}: 1h }}`],
  ],
  [
    'nothing in braces in braces',
    { [RPO]: '0' },
    ['metadata: {name: order, annotations: , title: Order}'],
    [`metadata: {name: order, annotations: { ${RPO}: '0' }, title: Order}`],
  ],
  [
    'a value in braces',
    { a: '0', c: undefined },
    ['metadata:', '  name: order', `  annotations: { a: "b", c: d, e: f }`],
    ['metadata:', '  name: order', `  annotations: { a: "0", e: f }`],
  ],
  [
    'a key alone in braces',
    { a: 'b' },
    ['metadata:', '  name: order', `  annotations: { a, c: d }`],
    ['metadata:', '  name: order', `  annotations: { a: b, c: d }`],
  ],
  [
    'the last value in braces',
    { c: undefined },
    ['metadata:', '  name: order', `  annotations: { a: b, c: d }`],
    ['metadata:', '  name: order', `  annotations: { a: b }`],
  ],
  [
    'the only value in braces',
    { a: undefined },
    ['metadata:', '  name: order', `  annotations: { a: b }`],
    ['metadata:', '  name: order', `  annotations: {}`],
  ],
  [
    'a value with a comment after it',
    { [RPO]: '15m' },
    ['metadata:', '  annotations:', `    ${RPO}: 1h  # promised`, '  name: order'],
    ['metadata:', '  annotations:', `    ${RPO}: 15m  # promised`, '  name: order'],
  ],
  [
    'quoted keys and values',
    { a: '1', b: "it's", c: '1' },
    ['metadata:', '  annotations:', `    "a": '0'`, `    'b': 'x'`, '    c: "x" # c', '  name: order'],
    ['metadata:', '  annotations:', `    "a": '1'`, `    'b': 'it''s'`, '    c: "1" # c', '  name: order'],
  ],
  [
    'a number that was no text',
    { a: '1' },
    ['metadata:', '  annotations:', '    a: 1', '  name: order'],
    ['metadata:', '  annotations:', `    a: '1'`, '  name: order'],
  ],
  [
    'a value that nobody wrote',
    { a: 'x', b: 'v', c: 'z' },
    ['metadata:', '  annotations:', '    a:', '    b: # later', '    c:   ', '  name: order'],
    ['metadata:', '  annotations:', '    a: x', '    b: v # later', '    c:   z', '  name: order'],
  ],
  [
    'a value over several lines',
    { a: 'x', c: 'v' },
    [
      'metadata:',
      '  annotations:',
      '    a: |',
      '      one',
      '',
      '      two',
      '',
      '    c: one',
      '      two # c',
      '  name: order',
    ],
    ['metadata:', '  annotations:', '    a: x', '', '    c: v # c', '  name: order'],
  ],
  [
    'after a value over several lines',
    { z: 'x' },
    ['metadata:', '  annotations:', '    a: |', '      one', '      two', '  name: order'],
    ['metadata:', '  annotations:', '    a: |', '      one', '      two', '    z: x', '  name: order'],
  ],
  [
    'its own indentation',
    { [RPO]: '1h' },
    ['metadata:', '    annotations:', '          a: b', '', '    name: order'],
    ['metadata:', '    annotations:', '          a: b', `          ${RPO}: 1h`, '', '    name: order'],
  ],
  [
    'the indentation of the file',
    { [RPO]: '1h' },
    ['metadata:', '    name: order'],
    ['metadata:', '    name: order', '    annotations:', `        ${RPO}: 1h`],
  ],
  [
    'one to be removed, with comments around it',
    { a: undefined },
    ['metadata:', '  annotations:', '    # above', '    a: b # beside', '    # below', '    c: d', '  name: order'],
    ['metadata:', '  annotations:', '    # above', '    # below', '    c: d', '  name: order'],
  ],
  [
    'the last one to be removed, after an empty line',
    { c: undefined },
    ['metadata:', '  name: order', '  annotations:', '    a: b', '', '    c: d'],
    ['metadata:', '  name: order', '  annotations:', '    a: b', ''],
  ],
  [
    'the only one to be removed',
    { a: undefined },
    ['metadata:', '  annotations: # all', '    a: b', '  name: order'],
    ['metadata:', '  annotations: {} # all', '  name: order'],
  ],
  [
    'one to be removed that is not there',
    { a: undefined, b: undefined },
    ['metadata:', '  name: order'],
    ['metadata:', '  name: order'],
  ],
  [
    'an anchor that nothing refers to',
    { a: 'c' },
    ['metadata:', '  annotations: &ours', '    a: &b b', '  name: order'],
    ['metadata:', '  annotations: &ours', '    a: &b c', '  name: order'],
  ],
  [
    'an alias, which becomes a map of its own',
    { b: '2h' },
    ['metadata:', '  labels: &common', '    a: b', '  annotations: *common # shared', '  name: order'],
    ['metadata:', '  labels: &common', '    a: b', '  annotations: # shared', '    a: b', '    b: 2h', '  name: order'],
  ],
  [
    'an alias of which nothing is left',
    { a: undefined },
    ['metadata:', '  labels: &common', '    a: b', '  annotations: *common', '  name: order'],
    ['metadata:', '  labels: &common', '    a: b', '  annotations: {}', '  name: order'],
  ],
  [
    'a value that is an alias',
    { a: 'x' },
    ['metadata:', '  title: &t Order', '  annotations:', '    a: *t # c', '  name: order'],
    ['metadata:', '  title: &t Order', '  annotations:', '    a: x # c', '  name: order'],
  ],
  [
    'a merge key, which it overrides',
    { a: 'x' },
    ['metadata:', '  labels: &common', '    a: b', '  annotations:', '    <<: *common', '  name: order'],
    ['metadata:', '  labels: &common', '    a: b', '  annotations:', '    <<: *common', '    a: x', '  name: order'],
  ],
  [
    'placeholders of a template',
    { [RPO]: '${{ values.rpo }}' },
    ['metadata:', '  name: ${{ values.name }}', '  title: ${{ values.title | dump }}'],
    [
      'metadata:',
      '  name: ${{ values.name }}',
      '  annotations:',
      `    ${RPO}: '\${{ values.rpo }}'`,
      '  title: ${{ values.title | dump }}',
    ],
  ],
];

describe('annotateCatalogInfo', () => {
  it.each(CASES)('writes into %s', (_, annotations, before, after) => {
    const text = lines(...HEAD, ...before, ...SPEC);
    const written = annotateCatalogInfo(text, {}, annotations);
    expect(written).toBe(lines(...HEAD, ...after, ...SPEC));
    expect(annotateCatalogInfo(written, {}, annotations)).toBe(written);
  });

  it.each(CASES)('keeps the ends of lines of Windows with %s', (_, annotations, before, after) => {
    const windows = (...each: string[]) => lines(...each).replace(/\n/g, '\r\n');
    const text = windows(...HEAD, ...before, ...SPEC);
    expect(annotateCatalogInfo(text, {}, annotations)).toBe(windows(...HEAD, ...after, ...SPEC));
  });

  it.each(CASES)('keeps a missing end of the last line with %s', (_, annotations, before, after) => {
    const text = lines(...HEAD, ...SPEC, ...before).replace(/\n$/, '');
    expect(annotateCatalogInfo(text, {}, annotations)).toBe(lines(...HEAD, ...SPEC, ...after).replace(/\n$/, ''));
  });

  it.each([
    ['0', `'0'`],
    ['1h', '1h'],
    ['1h30m', '1h30m'],
    ['true', `'true'`],
    ['yes', `'yes'`],
    ['null', `'null'`],
    ['', `''`],
    ['*', `'*'`],
    ['-', `'-'`],
    ['1:30', `'1:30'`],
    ['1e3', `'1e3'`],
    ['2026-11-23', `'2026-11-23'`],
    ['a: b', `'a: b'`],
    ['a #b', `'a #b'`],
    ['a:', `'a:'`],
    ['{a}', `'{a}'`],
    ["it's", `'it''s'`],
    ['복구', `'복구'`],
    ['a\nb: c', `"a\\nb: c"`],
    ['\u0085\u2028\u0007', `"\\u0085\\u2028\\u0007"`],
    ['https://wiki.example/a?b=c', `'https://wiki.example/a?b=c'`],
    ['https://wiki.example/a', 'https://wiki.example/a'],
    ['component:default/order', 'component:default/order'],
  ])('quotes %j where that is needed', (value, written) => {
    const text = lines(...HEAD, 'metadata:', '  name: order');
    expect(annotateCatalogInfo(text, {}, { a: value })).toBe(
      lines(...HEAD, 'metadata:', '  name: order', '  annotations:', `    a: ${written}`),
    );
  });

  it('keeps JSON JSON', () => {
    const entity = { kind: 'Component', metadata: { name: 'order', annotations: { a: 'b' } }, spec: {} };
    const written = annotateCatalogInfo(JSON.stringify(entity, undefined, 2), {}, { a: '0', c: 'd', e: '*' });
    expect(JSON.parse(written)).toEqual({
      ...entity,
      metadata: { name: 'order', annotations: { a: '0', c: 'd', e: '*' } },
    });
    const bare = annotateCatalogInfo('{"kind":"Component","metadata":{"name":"order"}}', {}, { a: '1h' });
    expect(JSON.parse(bare).metadata.annotations).toEqual({ a: '1h' });
  });

  it('keeps a mark of the byte order, directives and document markers', () => {
    const text = ['\ufeff%YAML 1.2', '---', ...HEAD, 'metadata:', '  name: order', '...', '# end', ''].join('\n');
    expect(annotateCatalogInfo(text, {}, { [RPO]: '1h' })).toBe(
      text.replace('  name: order\n', `  name: order\n  annotations:\n    ${RPO}: 1h\n`),
    );
  });

  const SEVERAL = lines(
    '# all of shop',
    '---',
    'kind: Component',
    'metadata: # first',
    '  name: order',
    '---',
    '# nothing here',
    '---',
    'kind: Component',
    'metadata:',
    '  name: order',
    '  namespace: test',
    '---',
    'kind: API',
    'metadata:',
    '  name: order',
    '...',
  );

  it.each<[CatalogInfoTarget, string]>([
    [{ kind: 'component', name: 'Order', namespace: 'default' }, 'metadata: # first\n  name: order\n'],
    [{ namespace: 'test' }, 'kind: Component\nmetadata:\n  name: order\n'],
    [{ kind: 'API' }, 'kind: API\nmetadata:\n  name: order\n'],
  ])('finds %j among several', (target, place) => {
    expect(annotateCatalogInfo(SEVERAL, target, { [RPO]: '1h' })).toBe(
      SEVERAL.replace(place, `${place}  annotations:\n    ${RPO}: 1h\n`),
    );
  });

  const THERE = 'accepted is one of component:default/order, component:test/order, api:default/order';

  it.each<[string, string, CatalogInfoTarget, Record<string, string | undefined>, string]>([
    ['none that is asked for', SEVERAL, { name: 'pay' }, {}, `name: 'pay' is not in the file; ${THERE}`],
    [
      'more than one',
      SEVERAL,
      { kind: 'Component', name: 'order' },
      {},
      `kind: 'Component', name: 'order' matches 2 entities; ${THERE}`,
    ],
    ['nobody knows which', SEVERAL, {}, {}, `name: '' does not tell which entity is meant; ${THERE}`],
    ['no entity', 'a: b\n', {}, {}, 'text: the file holds no entity'],
    ['an empty file', '', {}, {}, 'text: the file holds no entity'],
    ['a list', '- kind: x\n', {}, {}, 'text: the file holds no entity'],
    ['tabs', 'kind: A\nmetadata:\n\tname: x\n', {}, {}, 'Tabs are not allowed as indentation at line 3'],
    ['no YAML', 'kind: A\nmetadata: {name: x\n', {}, {}, 'text: the file is not YAML that can be changed safely'],
    ['a key twice', 'kind: A\nkind: B\nmetadata: {name: x}\n', {}, {}, 'Map keys must be unique at line 2'],
    ['blocks of a template', 'kind: A\n{% if x %}\nmetadata: {name: x}\n{% endif %}\n', {}, {}, 'not YAML'],
    [
      'aliases that multiply',
      lines('kind: A', 'metadata: {name: x}', ...multiplied(6)),
      {},
      { b: 'd' },
      'text: the file is not YAML that can be changed safely; accepted is YAML whose aliases (*) do not multiply',
    ],
    [
      'no name of an annotation',
      'kind: A\nmetadata: {name: x}\n',
      {},
      { 'a b': 'c' },
      `annotations: 'a b' is not the name of an annotation; accepted are`,
    ],
    [
      'an anchor that others refer to',
      lines('kind: A', 'metadata:', '  name: x', '  annotations: &a', '    b: c', '  labels: *a'),
      {},
      { b: 'd' },
      `annotations: 'b' cannot be set without changing something else in the file; accepted is`,
    ],
    [
      'an anchor that would be gone',
      lines('kind: A', 'metadata:', '  name: x', '  annotations:', '    b: &c d', '  labels:', '    e: *c'),
      {},
      { b: undefined },
      `annotations: 'b' cannot be set without changing something else`,
    ],
    [
      'a merge key that brings it back',
      lines('kind: A', 'metadata:', '  name: x', '  labels: &a', '    b: c', '  annotations:', '    <<: *a'),
      {},
      { b: undefined },
      `annotations: 'b' cannot be set without changing something else`,
    ],
    [
      'annotations that are no map',
      lines('kind: A', 'metadata:', '  name: x', '  annotations: [b]'),
      {},
      { b: 'c' },
      `annotations: '["b"]' is not what annotations can be; accepted is a map of texts`,
    ],
    [
      'a key that does not begin its line',
      lines('kind: A', 'metadata:', '  name: x', '  annotations:', '    ? b', '    : c'),
      {},
      { b: undefined },
      `text: '    ? ' stands before the key b; accepted are spaces only`,
    ],
  ])('refuses %s', (_, text, target, annotations, message) => {
    expect(() => annotateCatalogInfo(text, target, annotations)).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) }),
    );
  });
});

describe('annotateCatalogInfo of any file', () => {
  const KEYS = ['a', 'b.io/c', RPO, RTO, 'x-y'];
  const value = fc.oneof(
    fc.constantFrom('0', '1h', 'true', '*', '', 'a: b', '# c', 'null', '"', "'", '${{ x }}', '1_0', '~'),
    fc.string(),
    fc.string({ unit: 'binary' }),
  );
  const comment = fc.constantFrom('', ' # note', '   # "x": {}');
  const filler = fc.constantFrom('', '\n', '    # note\n', '\n# far left\n');
  /** A value as people write it, on a line of its own in a block. */
  const written = fc.oneof(
    fc.constantFrom('x', "'x y'", '"x\\ty"', '', '12', 'x:y', '${{ values.x }}', '&anchor x'),
    fc.constantFrom('|\n        one\n\n        two', '>-\n        one\n        two', 'one\n        two'),
  );
  const blockAnnotations = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), written, comment, filler, fc.constantFrom('', '"', "'")), {
      selector: ([key]) => key,
      minLength: 1,
    })
    .filter(pairs => pairs.filter(([, text]) => text.startsWith('&')).length <= 1)
    .map(pairs =>
      pairs
        .map(([key, text, note, after, quote]) => {
          const beside = text.includes('\n') ? '' : note;
          return `      ${quote}${key}${quote}: ${text}${beside}\n${after}`;
        })
        .join(''),
    )
    .map(text => `    annotations:\n${text}`);
  const flowAnnotations = fc
    .uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 })
    .chain(keys => fc.tuple(fc.constant(keys), comment, fc.constantFrom(', ', ',', ',\n      ')))
    .map(([keys, note, comma]) => `    annotations: {${keys.map(key => `${key}: 'x'`).join(comma)}}${note}\n`);
  const annotationsText = fc.oneof(
    fc.constantFrom('', '    annotations:\n', '    annotations: null # none\n', '    annotations: ~\n'),
    blockAnnotations,
    flowAnnotations,
  );
  const others = fc.constantFrom(
    '',
    "    title: 'Order'\n",
    '    description: |\n      long\n\n      text\n',
    '    tags: [a, b] # c\n',
  );
  const entity = fc
    .tuple(fc.constantFrom('order', 'pay', 'cart'), others, annotationsText, others, comment, fc.boolean())
    .map(([name, before, annotations, after, note, isLast]) => {
      const metadata = `metadata:${note}\n    name: ${name}\n${before}${annotations}${before === after ? '' : after}`;
      const [head, tail] = ['kind: Component\n', 'spec:\n    type: "service" # quoted\n'];
      return { name, text: isLast ? `${head}${tail}${metadata}` : `${head}${metadata}${tail}` };
    });
  const file = fc
    .tuple(
      fc.uniqueArray(entity, { selector: ({ name }) => name, minLength: 1, maxLength: 3 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    .map(([entities, end, isUnended]) => {
      const text = `# top\n---\n${entities.map(each => each.text).join('---\n# next\n')}`;
      const ended = isUnended ? text.replace(/\n+$/, '') : text;
      return { names: entities.map(({ name }) => name), text: ended.replace(/\n/g, end), end };
    });
  const change = fc.dictionary(fc.constantFrom(...KEYS), fc.option(value, { nil: undefined }), { minKeys: 1 });

  function read(text: string): unknown[] {
    return parseAllDocuments(text).map(each => each.toJS());
  }

  it('sets the annotations, and changes nothing else that it says', () => {
    fc.assert(
      fc.property(file, change, ({ names, text }, annotations) => {
        const [name] = names;
        const after = annotateCatalogInfo(text, { name }, annotations);
        const [was, is] = [read(text), read(after)] as Array<Array<{ metadata: { annotations?: object | null } }>>;
        const { annotations: had, ...rest } = was[0].metadata;
        const { annotations: has, ...unchanged } = is[0].metadata;
        const expected = Object.entries({ ...had, ...annotations }).filter(([, each]) => each !== undefined);
        expect(has ?? {}).toEqual(Object.fromEntries(expected));
        expect(unchanged).toEqual(rest);
        expect({ ...is[0], metadata: {} }).toEqual({ ...was[0], metadata: {} });
        expect(is.slice(1)).toEqual(was.slice(1));
      }),
      { numRuns: 300 },
    );
  });

  it('touches no other line', () => {
    fc.assert(
      fc.property(file, change, ({ names, text, end }, annotations) => {
        const after = annotateCatalogInfo(text, { name: names[0] }, annotations);
        // What stands before and after the annotations stays, byte by byte; between them comments and other keys do.
        const [was, is] = [text, after].map(each => each.split(end));
        let head = 0;
        while (head < was.length && was[head] === is[head]) head += 1;
        let tail = 0;
        while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
        const touched = [...was.slice(head, was.length - tail), ...is.slice(head, is.length - tail)];
        const alien = touched.filter(line =>
          /^(kind|metadata|spec|---|# next|# top| {4}(name|title|description|tags))/.test(line),
        );
        expect(alien).toEqual([]);
        const comments = (part: string[]) => part.filter(line => /^\s*#/.test(line));
        expect(comments(is)).toEqual(comments(was));
        // A last line that does not end stays one; when that is an empty one, it shows in the end of the line before it.
        const [ended, ends] = [text, after].map(each => each.endsWith(end));
        expect(ended ? ends : !ends || was.includes('')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(file, change, ({ names, text }, annotations) => {
        const once = annotateCatalogInfo(text, { name: names[0] }, annotations);
        expect(annotateCatalogInfo(once, { name: names[0] }, annotations)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
