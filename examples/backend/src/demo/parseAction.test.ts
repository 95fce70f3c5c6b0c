import { parseAction } from './parseAction';

describe('parseAction', () => {
  it('takes what the page sends', () => {
    expect(parseAction({ action: 'set-up', cluster: 'seoul-1', up: false })).toEqual({
      action: 'set-up',
      cluster: 'seoul-1',
      up: false,
    });
  });

  it.each([
    [undefined, 'not an action'],
    [{ action: 'explode' }, 'not an action'],
    [{ action: 'set-up', cluster: 'seoul-1', up: 'no' }, 'up'],
    [{ action: 'set-next-backup', cluster: 'seoul-1', nextBackup: 'vanishes' }, 'nextBackup'],
    [{ action: 'run-backup', cluster: 'seoul-1', schedule: 'x', force: true }, 'force'],
  ])('refuses anything else, naming it (%#)', (body, message) => {
    expect(() => parseAction(body)).toThrow(message);
  });
});
