import { scheduleCommand } from './scheduleCommand';

describe('scheduleCommand', () => {
  it.each([
    [undefined, '0 * * * *'],
    [600, '*/5 * * * *'],
    [900, '*/5 * * * *'],
    [3600, '*/30 * * * *'],
    [2 * 3600, '0 * * * *'],
    [14 * 3600, '0 */6 * * *'],
    [2 * 86_400, '0 2 * * *'],
  ])('runs twice within %p seconds', (rpoSeconds, cron) => {
    expect(scheduleCommand([{ namespace: 'shop' }], rpoSeconds)).toBe(
      `velero schedule create shop --schedule='${cron}' --include-namespaces=shop`,
    );
  });

  it('names every namespace once, and leaves a gap where none is known', () => {
    expect(scheduleCommand([{ namespace: 'a' }, { namespace: 'b' }, { namespace: 'a' }], undefined)).toContain(
      '--include-namespaces=a,b',
    );
    expect(scheduleCommand([], undefined)).toContain('create <name>');
  });
});
