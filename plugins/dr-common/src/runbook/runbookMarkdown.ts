import { Assessment } from '../model';
import { StatementLocale } from '../statements';
import { say } from '../statements/say';
import { closing } from './closing';
import { glance } from './glance';
import { Pen } from './Pen';
import { prepare } from './prepare';
import { restoreData } from './restoreData';
import { situation } from './situation';
import { verify } from './verify';
import { volumes } from './volumes';
import { warning } from './warning';

/** @public */
export interface RunbookOptions {
  language: StatementLocale;
  /** When it is written, in milliseconds since 1970. */
  nowMs: number;
}

/**
 * How to bring a service back, as Markdown for TechDocs: the promise, what is known of it now, and the seven phases from the
 * first look to the report, with the commands for this service.
 *
 * @remarks
 * What is not known is said to be so, and what only its people know is marked as to be filled in. A service that would not
 * come back has a warning before everything else. Names from clusters are quoted for the shell, and text for Markdown.
 *
 * @public
 */
export function runbookMarkdown(assessment: Assessment, options: RunbookOptions): string {
  const pen = Pen.create(assessment, options);
  const { title, entityRef, assessedAt } = assessment;
  return [
    pen.heading(1, say('runbook.title', { title })),
    ...warning(assessment, pen),
    pen.words(say('runbook.generated', { writtenAt: pen.now, entityRef, assessedAt })),
    ...glance(assessment, pen),
    ...situation(assessment, pen),
    ...prepare(assessment, pen),
    ...restoreData(assessment, pen),
    ...volumes(assessment, pen),
    ...verify(assessment, pen),
    ...closing(assessment, pen),
  ]
    .join('\n\n')
    .concat('\n');
}
