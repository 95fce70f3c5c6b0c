import { Readiness, RuleMark } from '@backstage-dr/plugin-dr-common';
import { AlertState, decideAlert, dueMsOf } from './decideAlert';
import { PresentStanding, Standing, standingOf } from './Standing';

const SETTLE_MS = 30_000;

function so(readiness: Readiness, failing: string[] = [], unsure: string[] = []): PresentStanding {
  return { readiness, failing, unsure };
}

/** One look each ten seconds; what is told, in order. */
function play(
  looks: PresentStanding[],
  start?: AlertState,
  terms: { onlyWorse?: boolean } = {},
): { told: string[]; state?: AlertState } {
  const told: string[] = [];
  let state = start;
  looks.forEach((present, index) => {
    const decision = decideAlert(state, present, { nowMs: index * 10_000, settleMs: SETTLE_MS, ...terms });
    if (!decision) return;
    state = decision.state;
    if (decision.change) told.push([decision.change, state.told.readiness, ...decision.failing].join(' '));
  });
  return { told, state };
}

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

const known = (readiness: Readiness, failing: string[] = []): AlertState => ({ told: { readiness, failing } });
const open = (told: Standing, before: Standing): AlertState => ({ told, before });

describe('decideAlert', () => {
  it.each<[string, PresentStanding[], AlertState | undefined, string[]]>([
    ['how things stand at the beginning', times(9, so('not-ready', ['a', 'b'])), undefined, []],
    [
      'what comes to light while all is read for the first time',
      [
        so('unknown'),
        so('unknown'),
        so('unknown'),
        so('unknown'),
        so('at-risk', ['a']),
        ...times(9, so('not-ready', ['a', 'b'])),
      ],
      undefined,
      [],
    ],
    ['what stays as it was', times(9, so('at-risk', ['a'])), known('at-risk', ['a']), []],
    [
      'what is over before anybody could look',
      [...times(3, so('not-ready', ['a'])), ...times(9, so('ready'))],
      known('ready'),
      [],
    ],
    ['what comes and goes', times(6, [so('not-ready', ['a']), so('ready')]).flat(), known('ready'), []],
    ['that it got worse, once', times(9, so('not-ready', ['a'])), known('ready'), ['worse not-ready a']],
    [
      'that it got worse though it keeps changing',
      [so('at-risk', ['a']), so('not-ready', ['a', 'b']), so('at-risk', ['c']), so('not-ready', ['b'])],
      known('ready'),
      ['worse not-ready b'],
    ],
    ['another rule that fails', times(9, so('at-risk', ['a', 'b'])), known('at-risk', ['a']), ['worse at-risk b']],
    ['that nothing is known any more', times(9, so('unknown', [], ['a'])), known('ready'), ['worse unknown']],
    [
      'each step down and the way up',
      [
        ...times(5, so('at-risk', ['a'])),
        ...times(5, so('not-ready', ['a', 'b'])),
        ...times(5, so('at-risk', ['a'])),
        ...times(5, so('ready')),
      ],
      known('ready'),
      ['worse at-risk a', 'worse not-ready b', 'better at-risk', 'recovered ready'],
    ],
    ['nobody that what they were never told is over', times(9, so('ready')), known('not-ready', ['a']), []],
    [
      'that it is as before, when before was not good either',
      [...times(5, so('not-ready', ['a', 'b'])), ...times(5, so('at-risk', ['a']))],
      known('at-risk', ['a']),
      ['worse not-ready b', 'recovered at-risk'],
    ],
    [
      'what fails again after it was over',
      [...times(5, so('at-risk', ['b'])), ...times(5, so('at-risk', ['a', 'b']))],
      open({ readiness: 'at-risk', failing: ['a', 'b'] }, { readiness: 'ready', failing: [] }),
      ['worse at-risk a'],
    ],
    [
      'nothing better of what is not known any more',
      [...times(5, so('unknown', [], ['a'])), ...times(5, so('not-ready', ['a']))],
      open({ readiness: 'not-ready', failing: ['a'] }, { readiness: 'ready', failing: [] }),
      [],
    ],
  ])('tells %s', (_, looks, start, expected) => {
    expect(play(looks, start).told).toEqual(expected);
  });

  it('does not take for better what may only be less well known', () => {
    const start = open({ readiness: 'not-ready', failing: ['a'] }, { readiness: 'ready', failing: [] });
    const { told, state } = play(times(9, so('ready')), start, { onlyWorse: true });
    expect(told).toEqual([]);
    expect(state).toEqual(start);
    expect(play(times(9, so('not-ready', ['a', 'b'])), start, { onlyWorse: true }).told).toEqual(['worse not-ready b']);
  });

  it('says the same again and again as long as nobody has remembered it', () => {
    const state: AlertState = { ...known('ready'), pending: { change: 'worse', sinceMs: 0 } };
    const decide = () => decideAlert(state, so('not-ready', ['a']), { nowMs: SETTLE_MS, settleMs: SETTLE_MS });
    expect(decide()).toEqual(decide());
    expect(decide()?.change).toBe('worse');
  });

  it('tells nothing of a standing that it was told, whatever came between', () => {
    const { told, state } = play(
      [...times(5, so('not-ready', ['a'])), so('ready'), ...times(9, so('not-ready', ['a']))],
      known('ready'),
    );
    expect(told).toEqual(['worse not-ready a']);
    expect(state).toEqual(open({ readiness: 'not-ready', failing: ['a'] }, { readiness: 'ready', failing: [] }));
  });
});

describe('dueMsOf', () => {
  it.each<[AlertState, number | undefined]>([
    [known('ready'), undefined],
    [{ ...known('ready'), pending: { change: 'worse', sinceMs: 5 } }, 5 + SETTLE_MS],
    [{ ...known('ready'), pending: { change: 'first', sinceMs: 5 } }, 5 + SETTLE_MS],
    [{ ...known('unknown'), pending: { change: 'first', sinceMs: 5 } }, undefined],
  ])('%j: %p', (state, expected) => {
    expect(dueMsOf(state, SETTLE_MS)).toBe(expected);
  });
});

describe('standingOf', () => {
  const mark = (rule: string, outcome: RuleMark['outcome'], gravity: RuleMark['gravity']): RuleMark => ({
    rule,
    outcome,
    gravity,
  });
  it.each<[RuleMark[], PresentStanding, Readiness]>([
    [[], so('ready'), 'ready'],
    [[mark('a', 'fail', 'advisory'), mark('b', 'unknown', 'advisory')], so('ready'), 'ready'],
    [[mark('a', 'exempt', 'blocking'), mark('b', 'exempt', 'degrading')], so('ready'), 'ready'],
    [[mark('b', 'fail', 'degrading'), mark('a', 'fail', 'degrading')], so('at-risk', ['a', 'b']), 'at-risk'],
    [[mark('a', 'unknown', 'degrading')], so('at-risk', [], ['a']), 'ready'],
    [[mark('a', 'unknown', 'blocking'), mark('b', 'fail', 'degrading')], so('unknown', ['b'], ['a']), 'at-risk'],
    [[mark('a', 'unknown', 'blocking'), mark('b', 'fail', 'blocking')], so('not-ready', ['b'], ['a']), 'not-ready'],
  ])('%j', (marks, expected, withoutDoubt) => {
    expect(standingOf(marks)).toEqual(expected);
    const isUnknown = ({ outcome }: RuleMark) => outcome === 'unknown';
    expect(standingOf(marks, isUnknown)).toEqual({ ...expected, readiness: withoutDoubt });
  });

  it('neither counts what is doubtful nor takes it to be over', () => {
    const marks = [mark('a', 'fail', 'degrading'), mark('b', 'fail', 'degrading')];
    expect(standingOf(marks, ({ rule }) => rule === 'a')).toEqual(so('at-risk', ['b'], ['a']));
  });
});
