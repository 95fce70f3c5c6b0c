import { Assessment, Readiness, Statement } from '../model';
import { say } from '../statements/say';
import { Pen } from './Pen';

const WARNINGS: Readonly<Record<Exclude<Readiness, 'ready'>, Statement>> = {
  'not-ready': say('runbook.warnNotReady'),
  unknown: say('runbook.warnUnknown'),
  'at-risk': say('runbook.warnAtRisk'),
};

/**
 * That what follows may not work, and why: the first thing to read. Nothing where all is well.
 * @internal
 */
export function warning(assessment: Assessment, pen: Pen): string[] {
  const { readiness, headline, reason, findings } = assessment;
  if (readiness === 'ready') return [];
  const open = findings.filter(
    ({ outcome, gravity }) => (outcome === 'fail' || outcome === 'unknown') && gravity !== 'advisory',
  );
  const lines = [
    `**${pen.words(WARNINGS[readiness])}**`,
    '',
    ...pen.list([headline, reason, ...open.flatMap(({ evidence }) => evidence)]),
  ];
  return [lines.map(line => `> ${line}`.trimEnd()).join('\n')];
}
