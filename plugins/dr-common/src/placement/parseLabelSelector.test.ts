import fc from 'fast-check';
import { LabelSelector } from '../model';
import { formatLabelSelector } from './formatLabelSelector';
import { matchesSelector } from './matchesSelector';
import { ACCEPTED_SELECTORS, parseLabelSelector } from './parseLabelSelector';
import { selectorFromObject } from './selectorFromObject';

function selector(text: string): LabelSelector {
  const parsed = parseLabelSelector(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.selector;
}

const key = fc.constantFrom('app', 'team', 'app.kubernetes.io/name', 'backstage.io/kubernetes-id', 'Tier_1');
const label = fc.constantFrom('', 'a', 'payment', 'v1.2', 'A_b-c');
const selectors: fc.Arbitrary<LabelSelector> = fc.record({
  matchLabels: fc.dictionary(key, label),
  matchExpressions: fc.array(
    fc.oneof(
      fc.record({
        key,
        operator: fc.constantFrom('In' as const, 'NotIn' as const),
        values: fc.array(label, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        key,
        operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const),
        values: fc.constant<string[]>([]),
      }),
    ),
    { maxLength: 3 },
  ),
});

describe('parseLabelSelector', () => {
  it.each<[string, Partial<LabelSelector>]>([
    ['app=payment', { matchLabels: { app: 'payment' } }],
    ['app==payment', { matchLabels: { app: 'payment' } }],
    [' app = payment , tier = web ', { matchLabels: { app: 'payment', tier: 'web' } }],
    ['app.kubernetes.io/name=payment', { matchLabels: { 'app.kubernetes.io/name': 'payment' } }],
    ['app=', { matchLabels: { app: '' } }],
    ['app in (payment)', { matchLabels: { app: 'payment' } }],
    ['app!=test', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['test'] }] }],
    ['env in (prod, stage)', { matchExpressions: [{ key: 'env', operator: 'In', values: ['prod', 'stage'] }] }],
    ['env in(prod,stage)', { matchExpressions: [{ key: 'env', operator: 'In', values: ['prod', 'stage'] }] }],
    ['env notin (dev)', { matchExpressions: [{ key: 'env', operator: 'NotIn', values: ['dev'] }] }],
    ['team', { matchExpressions: [{ key: 'team', operator: 'Exists', values: [] }] }],
    ['!legacy', { matchExpressions: [{ key: 'legacy', operator: 'DoesNotExist', values: [] }] }],
    ['! legacy', { matchExpressions: [{ key: 'legacy', operator: 'DoesNotExist', values: [] }] }],
    ['in=yes', { matchLabels: { in: 'yes' } }],
    ['a=b,a=c', { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'a', operator: 'In', values: ['c'] }] }],
    [
      'app=x,env in (a,b),!c',
      {
        matchLabels: { app: 'x' },
        matchExpressions: [
          { key: 'env', operator: 'In', values: ['a', 'b'] },
          { key: 'c', operator: 'DoesNotExist', values: [] },
        ],
      },
    ],
  ])('reads %p', (text, expected) => {
    expect(parseLabelSelector(text)).toEqual({
      ok: true,
      selector: { matchLabels: {}, matchExpressions: [], ...expected },
    });
  });

  it.each([
    '',
    ' ',
    'app=payment,',
    ',app=payment',
    'app=pay ment',
    'app=a=b',
    'app===b',
    '=payment',
    'app=-payment',
    'app={{name}}',
    'app=<name>',
    'app=${{ values.name }}',
    'a/b/c=d',
    'env in prod',
    'env in (prod',
    'env in ((prod))',
    '(a)',
    '!',
    '!!a',
    'size>3',
    `app=${'a'.repeat(64)}`,
  ])('refuses %p', text => {
    expect(parseLabelSelector(text)).toEqual({ ok: false, problem: expect.stringContaining('label selector') });
  });

  it('reads its own examples and never throws', () => {
    expect(parseLabelSelector(ACCEPTED_SELECTORS).ok).toBe(true);
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => parseLabelSelector(text)).not.toThrow();
      }),
    );
  });

  it('reads back what formatLabelSelector writes, with the same meaning', () => {
    fc.assert(
      fc.property(selectors, fc.array(fc.dictionary(key, label), { minLength: 1 }), (original, labelSets) => {
        fc.pre(formatLabelSelector(original) !== '');
        const again = selector(formatLabelSelector(original));
        for (const labels of labelSets) {
          expect(matchesSelector(again, labels)).toBe(matchesSelector(original, labels));
        }
      }),
    );
  });
});

describe('matchesSelector', () => {
  it.each([
    ['app=a', { app: 'a' }, true],
    ['app=a', { app: 'b' }, false],
    ['app=a', {}, false],
    ['app!=a', {}, true],
    ['app!=a', { app: 'a' }, false],
    ['app in (a,b)', { app: 'b' }, true],
    ['app in (a,b)', { app: 'c' }, false],
    ['app notin (a,b)', {}, true],
    ['app notin (a,b)', { app: 'a' }, false],
    ['app', { app: '' }, true],
    ['app', {}, false],
    ['!app', {}, true],
    ['!app', { app: '' }, false],
    ['app=a,team=x', { app: 'a' }, false],
    ['app=a,team=x', { app: 'a', team: 'x', more: 'y' }, true],
    ['constructor', {}, false],
  ])('%p over %p is %p', (text, labels, expected) => {
    expect(matchesSelector(selector(text), labels)).toBe(expected);
  });

  it('lets everything through an empty selector', () => {
    expect(matchesSelector({ matchLabels: {}, matchExpressions: [] }, { app: 'a' })).toBe(true);
  });
});

describe('selectorFromObject', () => {
  it('takes what Kubernetes stores', () => {
    const stored = { matchLabels: { app: 'a' }, matchExpressions: [{ key: 'env', operator: 'In', values: ['x'] }] };
    expect(selectorFromObject(stored)).toEqual(stored);
    expect(selectorFromObject({})).toEqual({ matchLabels: {}, matchExpressions: [] });
    expect(selectorFromObject({ matchExpressions: [{ key: 'a', operator: 'Exists' }] })).toEqual({
      matchLabels: {},
      matchExpressions: [{ key: 'a', operator: 'Exists', values: [] }],
    });
  });

  it.each([
    [undefined],
    [null],
    ['app=a'],
    [[]],
    [{ matchLabels: ['app'] }],
    [{ matchLabels: { app: 1 } }],
    [{ matchExpressions: {} }],
    [{ matchExpressions: [{ key: 'a', operator: 'Equals', values: ['x'] }] }],
    [{ matchExpressions: [{ key: 'a', operator: 'In', values: [] }] }],
    [{ matchExpressions: [{ key: 'a', operator: 'In' }] }],
    [{ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['x'] }] }],
    [{ matchExpressions: [{ key: 'a', operator: 'In', values: [1] }] }],
    [{ matchExpressions: [{ operator: 'Exists' }] }],
  ])('takes no part of %j', value => {
    expect(selectorFromObject(value)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        expect(() => selectorFromObject(value)).not.toThrow();
      }),
    );
  });
});
