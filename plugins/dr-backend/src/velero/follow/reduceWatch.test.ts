import { parseWatchLine } from './parseWatchLine';
import { reduceWatch } from './reduceWatch';

function steps(...lines: Array<object | string>) {
  const messages = lines.map(line =>
    parseWatchLine('Backup', Buffer.from(typeof line === 'string' ? line : JSON.stringify(line))),
  );
  return reduceWatch(messages);
}

function event(type: string, resourceVersion: string, metadata: object = { name: `b${resourceVersion}` }) {
  return { type, object: { kind: 'Backup', metadata: { resourceVersion, ...metadata } } };
}

describe('reduceWatch', () => {
  it('joins changes in order and remembers the last resourceVersion', () => {
    const [step, ...others] = steps(event('ADDED', '1'), event('MODIFIED', '2', { name: 'b1' }), event('DELETED', '3'));
    expect(others).toEqual([]);
    expect(step.changes.map(({ type, object }) => `${type} ${object.name}`)).toEqual([
      'upsert b1',
      'upsert b1',
      'remove b3',
    ]);
    expect(step.resourceVersion).toBe('3');
  });

  it('takes a bookmark for a resourceVersion without a change', () => {
    expect(steps(event('BOOKMARK', '9', {}))).toEqual([{ changes: [], resourceVersion: '9', initialEventsEnd: false }]);
  });

  it('parts the list from what changed after it', () => {
    const [list, watch] = steps(
      event('ADDED', '1'),
      event('BOOKMARK', '5', { annotations: { 'k8s.io/initial-events-end': 'true' } }),
      event('DELETED', '6'),
    );
    expect(list).toMatchObject({ resourceVersion: '5', initialEventsEnd: true, changes: [{ type: 'upsert' }] });
    expect(watch).toMatchObject({ resourceVersion: '6', initialEventsEnd: false, changes: [{ type: 'remove' }] });
  });

  it.each<[string, object | string]>([
    ['half a line', '{"type":"ADDED","obj'],
    ['a page of a proxy', '<html>502</html>'],
    ['a line without type', {}],
    ['null', 'null'],
    ['an unknown type', event('RENAMED', '2')],
    ['an object without resourceVersion', { type: 'ADDED', object: { metadata: { name: 'x' } } }],
    ['an object without name', event('ADDED', '2', {})],
    ['no object', { type: 'ADDED' }],
  ])('stops before %s and keeps what was good', (_, line) => {
    const [step] = steps(event('ADDED', '1'), line, event('ADDED', '3'));
    expect(step.changes).toHaveLength(1);
    expect(step.resourceVersion).toBe('1');
    expect(step.error?.reason).toBe('malformed');
  });

  it('knows a resourceVersion that is too old', () => {
    const [step] = steps({ type: 'ERROR', object: { kind: 'Status', code: 410, message: 'too old resource version' } });
    expect(step.error).toMatchObject({ reason: 'expired', status: 410 });
    expect(step.resourceVersion).toBeUndefined();
  });
});
