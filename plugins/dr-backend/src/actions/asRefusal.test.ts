import { ConflictError, InputError } from '@backstage/errors';
import { asRefusal } from './asRefusal';

describe('asRefusal', () => {
  it.each([new InputError('rpo is "soon"'), new ConflictError('there is one already')])(
    'leaves of %p what it says',
    error => {
      expect(asRefusal(error)).toBe(error);
      expect(error.stack).toBe(`${error.name}: ${error.message}`);
    },
  );

  it.each([new TypeError('x is no function'), 'text', undefined])('leaves %p as it is', error => {
    const before = error instanceof Error ? error.stack : undefined;
    expect(asRefusal(error)).toBe(error);
    expect(error instanceof Error ? error.stack : undefined).toBe(before);
  });
});
