import { exposureQuery, parseQuery, recoveryPointsQuery } from './parseQuery';
import { exportQuery, rollUpsQuery, servicesQuery } from './scorecardQueries';

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
    [servicesQuery, { level: '5' }, /level is "5".*"0"\|.*"4"/],
    [servicesQuery, { strategy: 'hope' }, /strategy is "hope".*"backup-restore"\|"pilot-light"/],
    [servicesQuery, { rule: 'no-rule' }, /rule is "no-rule".*"recovery-point-exists"/],
    [servicesQuery, { owner: 'payments' }, /owner is "payments".*group:default\/payments/],
    [servicesQuery, { owner: '' }, /owner is "".*at least one value/],
    [servicesQuery, { readiness: ' , ' }, /readiness is " , ".*at least one value/],
    [servicesQuery, { mine: 'yes' }, /mine is "yes".*"true"\|"false"/],
    [servicesQuery, { text: 'a\0' }, /text is "a\\u0000".*without the character 0/],
    [servicesQuery, { tier: 'a\0' }, /tier is "a\\u0000".*without the character 0/],
    [servicesQuery, { orderBy: 'colour' }, /orderBy is "colour".*"title"\|"readiness"/],
    [rollUpsQuery, {}, /by is undefined.*"owner"\|"system"\|"tier"/],
    [exportQuery, { format: 'xlsx' }, /format is "xlsx".*"csv"\|"json"/],
    [exportQuery, { format: 'csv', limit: '5' }, /unknown parameter limit/],
    [recoveryPointsQuery, { from: 'yesterday' }, /from is "yesterday".*ISO datetime/],
    [exposureQuery, { window: 'P2D' }, /window is "P2D".*"P1D"\|"P7D"\|"P30D"/],
  ])('refuses what does not fit, naming it (%#)', (schema, query, message) => {
    expect(() => parseQuery(schema, query)).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }),
    );
  });
});
