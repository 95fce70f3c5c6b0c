import { judgeCron } from './judgeCron';

const NOW = Date.parse('2026-11-23T10:20:30Z');

describe('judgeCron', () => {
  it.each([
    '0 3 * * *',
    '*/15 * * * *',
    '@weekly',
    '@every 6h',
    '0 3 * * 1-5',
    '0 0 30 2 *',
    'TZ=Asia/Seoul 30 2 * * *',
    'TZ=Europe/Berlin 0 12 * * *',
    '0 3 1 * *',
    '0 0 1 * 0-6,*',
  ])('is certain of %s without a version', expression => {
    expect(judgeCron(expression, undefined, NOW)).toMatchObject({
      certainty: 'certain',
      result: { ok: true },
    });
  });

  it.each(['', 'nonsense', '61 * * * *', '0 3 * * 8', '@every 1d', 'TZ=JST 0 3 * * *'])(
    'is certain that %p is wrong without a version',
    expression => {
      expect(judgeCron(expression, 'main', NOW)).toMatchObject({
        certainty: 'certain',
        result: { ok: false },
      });
    },
  );

  it.each([
    ['0 0 * * 7', false, true],
    ['0 22-2 * * *', false, true],
    ['@triggered', false, true],
    ['*/61 * * * *', true, false],
    ['@every 500ms', true, false],
  ])('is uncertain whether %s is valid', (expression, older, newer) => {
    expect(judgeCron(expression, undefined, NOW)).toEqual({
      certainty: 'uncertain',
      readings: [
        {
          dialect: 'robfig-v3',
          result: expect.objectContaining({ ok: older }),
        },
        {
          dialect: 'netresearch',
          result: expect.objectContaining({ ok: newer }),
        },
      ],
    });
  });

  it.each([
    '0 0 13 * 5',
    '0 0 */2 * 1',
    '0 0 1-31 * 1',
    '0 0 29 2 1',
    'TZ=Europe/Berlin 30 2 * * *', // the hour that a spring night lacks
    'TZ=Europe/Berlin 15,45 2 * * 0',
  ])('is uncertain when %s runs', expression => {
    expect(judgeCron(expression, 'v1.18', NOW)).toMatchObject({
      certainty: 'uncertain',
      readings: [{ result: { ok: true } }, { result: { ok: true } }],
      differAtMs: expect.any(Number),
    });
  });

  it('is certain with a version, and follows it', () => {
    const valid = (expression: string, version: string) => {
      const judgement = judgeCron(expression, version, NOW);
      return judgement.certainty === 'certain' && judgement.result.ok;
    };
    expect(valid('0 0 * * 7', 'v1.18.2')).toBe(false);
    expect(valid('0 0 * * 7', 'v1.18.3')).toBe(true);
    expect(valid('TZ=UTC 0 0 * * *', 'v1.14.1')).toBe(false);
    expect(valid('TZ=UTC 0 0 * * *', 'v1.15.0')).toBe(true);
  });

  it('reads an expression without a zone in that of the server', () => {
    expect(judgeCron('30 2 * * *', undefined, NOW).certainty).toBe('certain');
    expect(
      judgeCron('30 2 * * *', undefined, NOW, {
        defaultTimeZone: 'Europe/Berlin',
      }),
    ).toMatchObject({
      certainty: 'uncertain',
      differAtMs: Date.parse('2026-03-29T01:30:00Z'),
    });
  });
});
