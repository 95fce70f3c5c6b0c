import { Fate, ServiceFate, Statement, WhatIf } from '../model';
import { RenderOptions, renderStatement, StatementLocale } from '../statements';
import { say } from '../statements/say';

const FATES: Readonly<Record<Fate, Statement>> = {
  'within-promise': say('whatIf.fateWithin'),
  'beyond-promise': say('whatIf.fateBeyond'),
  lost: say('whatIf.fateLost'),
  unknown: say('whatIf.fateUnknown'),
  unprotected: say('whatIf.fateUnprotected'),
  exposed: say('whatIf.fateExposed'),
  safe: say('whatIf.fateSafe'),
};

const TIMES: Readonly<Record<ServiceFate['restore']['state'], Statement>> = {
  measured: say('whatIf.timeMeasured'),
  estimated: say('whatIf.timeEstimated'),
  unknown: say('whatIf.timeUnknown'),
};

/**
 * A question of what if with its answer as a report, in Markdown: the sentence, the counts, the order, and why the others do
 * not come back. Nothing in it is an empty cell that stands for something unknown.
 *
 * @param options - `now` is the moment that it is answered for
 * @public
 */
export function whatIfMarkdown(answer: WhatIf, locale: StatementLocale = 'en', options: RenderOptions = {}): string {
  const words = (statement: Statement) => escape(renderStatement(statement, locale, options));
  const titles = new Map(answer.services.map(({ entityRef, title }) => [entityRef, title]));
  const names = (refs: readonly string[]) => refs.map(ref => escape(titles.get(ref) ?? ref)).join(', ') || '–';
  const back = answer.services.filter(isBack);
  const others = answer.services.filter(each => !isBack(each));
  const counts = (Object.keys(FATES) as Fate[]).filter(fate => answer.counts[fate] > 0);
  const { measuredSeconds, estimatedSeconds, criticalPath, hidden, assessedAt } = answer;

  return [
    `# ${words(answer.headline)}`,
    ...(assessedAt === undefined ? [] : [words(say('whatIf.reportAsOf', { assessedAt }))]),
    ...(hidden > 0 ? [words(say('whatIf.reportHidden', { hidden }))] : []),
    ...(counts.length > 0 ? [counts.map(fate => `- ${words(FATES[fate])}: ${answer.counts[fate]}`).join('\n')] : []),
    ...(back.length > 0 ? [`## ${words(say('whatIf.reportOrder'))}`, orderTable(back)] : []),
    ...(criticalPath.length > 0
      ? [
          `${words(say('whatIf.reportCriticalPath', { measuredSeconds, estimatedSeconds }))} ${criticalPath
            .map(ref => escape(titles.get(ref) ?? ref))
            .join(' → ')}`,
        ]
      : []),
    ...(others.length > 0 ? [`## ${words(say('whatIf.reportOthers'))}`, otherTable(others)] : []),
  ]
    .join('\n\n')
    .concat('\n');

  function orderTable(fates: readonly ServiceFate[]): string {
    const notKnown = words(say('whatIf.notKnown'));
    const lasts = (seconds: number | undefined) =>
      seconds === undefined ? notKnown : words(say('whatIf.duration', { seconds }));
    const ends = ({ endSeconds, atLeastSeconds }: ServiceFate) =>
      endSeconds === undefined && atLeastSeconds !== undefined
        ? words(say('whatIf.atLeast', { atLeastSeconds }))
        : lasts(endSeconds);
    const promised = (seconds: number | undefined) =>
      seconds === undefined ? words(say('whatIf.notPromised')) : words(say('whatIf.duration', { seconds }));
    return table(
      [
        say('whatIf.columnService'),
        say('whatIf.columnFate'),
        say('whatIf.columnNeeds'),
        say('whatIf.columnStart'),
        say('whatIf.columnBack'),
        say('whatIf.columnTime'),
        say('whatIf.columnRto'),
        say('whatIf.columnLoss'),
        say('whatIf.columnRpo'),
        say('whatIf.columnTarget'),
        say('whatIf.columnWhy'),
      ],
      fates.map(each => [
        escape(each.title),
        words(FATES[each.fate]),
        names(each.waitsFor),
        lasts(each.startSeconds),
        ends(each),
        words(TIMES[each.restore.state]),
        promised(each.rtoSeconds),
        lasts(each.lossSeconds),
        promised(each.rpoSeconds),
        each.target === undefined ? notKnown : escape(each.target),
        each.reasons.map(words).join(' '),
      ]),
    );
  }

  function otherTable(fates: readonly ServiceFate[]): string {
    return table(
      [
        say('whatIf.columnService'),
        say('whatIf.columnTier'),
        say('whatIf.columnFate'),
        say('whatIf.columnWhy'),
        say('whatIf.columnTakesDown'),
        say('whatIf.columnRemedy'),
      ],
      fates.map(each => [
        escape(each.title),
        escape(each.tier ?? '–'),
        words(FATES[each.fate]),
        each.reasons.map(words).join(' '),
        names(each.takesDown),
        each.remedy ? words(each.remedy.statement) : '–',
      ]),
    );
  }

  function table(head: readonly Statement[], rows: ReadonlyArray<readonly string[]>): string {
    const lines = [head.map(words), head.map(() => '---'), ...rows];
    return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
  }
}

function isBack({ fate }: ServiceFate): boolean {
  return fate === 'within-promise' || fate === 'beyond-promise';
}

/** Titles are written by many people, and are text. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
