import { exposureQuery, parseQuery, recoveryPointsQuery, servicesQuery } from './parseQuery';

describe('parseQuery', () => {
  it('reads lists, numbers and defaults', () => {
    expect(
      parseQuery(servicesQuery, { readiness: 'ready,unknown', level: '2', limit: '10', descending: 'true' }),
    ).toEqual({
      readiness: ['ready', 'unknown'],
      level: [2],
      limit: 10,
      orderBy: 'readiness',
      descending: true,
    });
    expect(parseQuery(exposureQuery, {})).toEqual({ window: 'P1D' });
    expect(parseQuery(recoveryPointsQuery, { cluster: ['a', 'b,c'] })).toEqual({ cluster: ['a', 'b', 'c'] });
  });

  it.each([
    [servicesQuery, { readiness: 'fine' }, /readiness is "fine".*"ready"\|"at-risk"/],
    [servicesQuery, { limit: '0' }, /limit is "0".*>=1/],
    [servicesQuery, { limit: 'many' }, /limit is "many"/],
    [servicesQuery, { colour: 'red' }, /unknown parameter colour/],
    [recoveryPointsQuery, { from: 'yesterday' }, /from is "yesterday".*ISO datetime/],
    [exposureQuery, { window: 'P2D' }, /window is "P2D".*"P1D"\|"P7D"\|"P30D"/],
  ])('refuses what does not fit, naming it (%#)', (schema, query, message) => {
    expect(() => parseQuery(schema, query)).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }),
    );
  });
});
