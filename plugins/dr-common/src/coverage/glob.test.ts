import fc from 'fast-check';
import { anyGlobMatches, compileGlob } from './glob';

describe('compileGlob', () => {
  it.each([
    ['payment', 'payment', true],
    ['payment', 'payments', false],
    ['pay*', 'payment', true],
    ['pay*', 'pay', true],
    ['*ment', 'payment', true],
    ['*a*e*', 'payment', true],
    ['*x*', 'payment', false],
    ['**', 'payment', true],
    ['pay?ent', 'payment', true],
    ['pay?', 'pay', false],
    ['team-[ab]', 'team-a', true],
    ['team-[ab]', 'team-c', false],
    ['team-[a-c]', 'team-b', true],
    ['team-[a-c]', 'team-d', false],
    ['team-[!a]', 'team-b', true],
    ['team-[!a]', 'team-a', false],
    ['team-[!a-c]', 'team-d', true],
    ['team-[^a]', 'team-^', true],
    ['deployments.*', 'deployments.apps', true],
    ['deployments.apps', 'deploymentsXapps', false],
    ['{deployments,statefulsets}.apps', 'statefulsets.apps', true],
    ['{deployments,statefulsets}.apps', 'daemonsets.apps', false],
    ['{a,{b,c}}d', 'cd', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
  ])('%p over %p is %p', (pattern, text, expected) => {
    expect(compileGlob(pattern)?.(text)).toBe(expected);
  });

  it.each(['[', 'a[]', '[!]', '[z-a]', '[a-zA-Z]', '[a-]', '{a', 'a}', 'a\\'])('cannot read %p', pattern => {
    expect(compileGlob(pattern)).toBeUndefined();
  });

  it('is quick on a pattern made to be slow', () => {
    const test = compileGlob(`${'*a'.repeat(40)}b`);
    expect(test?.('a'.repeat(4_000))).toBe(false);
  });

  it('gives up on a pattern of countless alternatives', () => {
    expect(compileGlob('{a,b}'.repeat(20))).toBeUndefined();
  });

  it('never throws, and takes plain names literally', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, text) => {
        expect(() => compileGlob(pattern)?.(text)).not.toThrow();
      }),
    );
    const name = fc.stringMatching(/^[a-z0-9.-]{1,20}$/);
    fc.assert(
      fc.property(name, name, (pattern, text) => {
        expect(compileGlob(pattern)?.(text)).toBe(pattern === text);
      }),
    );
  });
});

describe('anyGlobMatches', () => {
  it('goes no further than the first pattern that cannot be read', () => {
    expect(anyGlobMatches(['z*', 'a*'], 'zebra')).toBe(true);
    expect(anyGlobMatches(['z*', '['], 'zebra')).toBe(false);
    expect(anyGlobMatches(['Z*', '['], 'Zebra')).toBe(true);
    expect(anyGlobMatches([], 'zebra')).toBe(false);
  });
});
