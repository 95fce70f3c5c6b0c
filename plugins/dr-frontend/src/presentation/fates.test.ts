import { answer } from '../__testUtils__';
import { titlesOf } from './fates';

describe('titlesOf', () => {
  const NOW = Date.parse('2026-11-23T04:00:00Z');
  const page = answer(NOW, 'region:ap-northeast-2', { fate: ['lost'], limit: 1 });
  const [held] = page.services;

  it('has the titles of the services of a page, and of those that it only names', () => {
    const titleOf = titlesOf({
      services: [{ ...held, title: 'Ledger' }],
      titles: { 'component:default/pay': 'Payment' },
    });
    expect([held.entityRef, 'component:default/pay'].map(titleOf)).toEqual(['Ledger', 'Payment']);
  });

  it('says the name in the ref of what nobody has told', () => {
    expect(titlesOf(undefined)('component:default/pay')).toBe('pay');
  });
});
