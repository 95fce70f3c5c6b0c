import { z } from 'zod';
import { flag, object, oneOf, oneOrNone, readBody, text } from './readBody';

const schema = object({ name: text, size: oneOrNone(['small', 'large']), inner: object({ on: flag }).optional() });

describe('readBody', () => {
  it('takes what people leave empty in a form as nothing', () => {
    expect(readBody(schema, { name: '  ', size: '' })).toEqual({ name: undefined, size: undefined });
    expect(readBody(schema, { name: ' a ', size: 'large', inner: { on: true } })).toEqual({
      name: 'a',
      size: 'large',
      inner: { on: true },
    });
  });

  it.each<[z.ZodType, unknown, string]>([
    [schema, [], 'the request is []; accepted is an object with name, size, inner'],
    [schema, undefined, 'the request is missing; accepted is an object with name, size, inner'],
    [schema, { nam: 1, siz: 2 }, 'nam is not a known key; accepted are name, size, inner; siz is not a known key;'],
    [schema, { inner: { off: 1 } }, 'inner.off is not a known key; accepted are on'],
    [schema, { inner: { on: 1 } }, 'inner.on is 1; accepted is true or false'],
    [schema, { size: 'huge' }, 'size is "huge"; accepted is one of small, large'],
    [schema, { name: 'a\0b' }, 'accepted is a text without the character 0'],
    [schema, { name: 'x'.repeat(501) }, 'accepted is a text of at most 500 characters'],
    [object({ a: oneOf(['b']) }), {}, 'a is missing; accepted is one of b'],
  ])('refuses with the key, the value and what is accepted: %#', (of, body, message) => {
    expect(() => readBody(of, body)).toThrow(message);
  });

  it('quotes no more than can be read', () => {
    expect(() => readBody(schema, { name: { of: 'x'.repeat(10_000) } })).toThrow(/^name is .{200}; accepted is a text/);
  });
});
