import { cutManagedFields } from './cutManagedFields';

function cut(text: string): string {
  return cutManagedFields(Buffer.from(text)).toString('utf8');
}

describe('cutManagedFields', () => {
  it('empties the list, whatever is in it', () => {
    const managedFields = [{ manager: 'a ] in a "text"\\', fieldsV1: { 'k:{"x":[1]}': [[]] } }, { manager: '저장소' }];
    const object = (list: unknown[]) => ({ metadata: { labels: { a: 'b' }, managedFields: list, name: '백업' } });
    expect(JSON.parse(cut(JSON.stringify(object(managedFields))))).toEqual(object([]));
  });

  it('leaves a line without them alone', () => {
    const line = Buffer.from('{"metadata":{"name":"a"}}');
    expect(cutManagedFields(line)).toBe(line);
  });

  it('is not misled by texts', () => {
    const text = JSON.stringify({ metadata: { annotations: { copy: '{"managedFields":[{"a":1}]}' }, name: 'a' } });
    expect(cut(text)).toBe(text);
  });

  it.each(['{"managedFields":[', '{"managedFields":[{"a":"', '{"managedFields":[{"a":"\\', '{"managedFields":[[]'])(
    'leaves damage for the parser to find: %s',
    text => {
      expect(cut(text)).toBe(text);
    },
  );
});
