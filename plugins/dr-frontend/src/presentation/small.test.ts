import { Objectives } from '@backstage-dr/plugin-dr-common';
import { localeOf } from './localeOf';
import { pageUrl } from './pageUrl';
import { phaseKey } from './phaseKey';
import { problemsOf } from './problemsOf';

describe('localeOf', () => {
  it.each([
    ['en', 'en'],
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['kok', 'en'],
    ['de', 'en'],
  ])('speaks for %s %s', (language, locale) => {
    expect(localeOf(language)).toBe(locale);
  });
});

describe('pageUrl', () => {
  it.each([
    ['https://runbooks.example.com/x', 'https://runbooks.example.com/x'],
    ['docs/runbook.md', undefined],
    ['data:text/html,hello', undefined],
    [undefined, undefined],
  ])('opens %s as %s', (text, url) => {
    expect(pageUrl(text)).toBe(url);
  });
});

describe('phaseKey', () => {
  it.each([
    ['Completed', 'phase.Completed'],
    ['completed', 'phase.unheardOf'],
    ['Shrugging', 'phase.unheardOf'],
    [undefined, 'phase.none'],
  ])('explains %s by %s', (phase, key) => {
    expect(phaseKey(phase)).toBe(key);
  });
});

describe('problemsOf', () => {
  it('finds the problems of one field under an annotation or a configuration key', () => {
    const problems: Objectives['problems'] = [
      { key: 'backstage-dr.io/rto', value: 'soon', accepted: '5m' },
      { key: 'dr.tiers.gold.rpo', value: 'x', accepted: '5m' },
    ];
    expect(problemsOf({ problems }, 'rto')).toEqual([problems[0]]);
    expect(problemsOf({ problems }, 'rpo')).toEqual([problems[1]]);
    expect(problemsOf({ problems }, 'strategy')).toEqual([]);
  });
});
