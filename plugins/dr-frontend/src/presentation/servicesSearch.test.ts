import { choiceOf, groupOf, isNarrowed, searchOf } from './servicesSearch';

function roundTrip(search: string) {
  return decodeURIComponent(searchOf(choiceOf(new URLSearchParams(search))).toString());
}

describe('the address of the list', () => {
  it('keeps every choice', () => {
    const search =
      'text=pay&mine=true&owner=group:default/a&owner=group:default/b&system=system:default/s&tier=critical' +
      '&strategy=pilot-light&level=0&level=4&readiness=not-ready&rule=scheduled&cluster=seoul-1' +
      '&sort=title&order=desc&cursor=abc&page=3';
    expect(roundTrip(search)).toBe(search);
  });

  it('is empty when nothing is chosen, and leaves out what it does not understand', () => {
    expect(roundTrip('')).toBe('');
    expect(roundTrip('readiness=splendid&level=9&strategy=hope&sort=luck&mine=perhaps&owner=&page=7')).toBe('');
  });

  it('does not take a page without its cursor for a place', () => {
    expect(choiceOf(new URLSearchParams('page=4')).page).toBe(1);
    for (const page of ['-2', '0', 'x', 'Infinity', '1e308']) {
      expect(choiceOf(new URLSearchParams(`cursor=abc&page=${page}`)).page).toBe(1);
    }
    expect(choiceOf(new URLSearchParams('cursor=&page=4'))).toMatchObject({ cursor: undefined, page: 1 });
  });

  it('reads a level as a number', () => {
    expect(choiceOf(new URLSearchParams('level=2')).filter).toEqual({ level: [2] });
  });
});

it('tells which services from how they stand', () => {
  expect(groupOf({ tier: ['critical'], readiness: ['ready'], level: [2], rule: ['scheduled'] })).toEqual({
    tier: ['critical'],
  });
  expect(isNarrowed({})).toBe(false);
  expect(isNarrowed({ owner: undefined })).toBe(false);
  expect(isNarrowed({ mine: true })).toBe(true);
});
