import { Assessment } from '../model';
import { say } from '../statements/say';
import { Pen } from './Pen';

/** Traffic, watching, and what is done when all is quiet again. @internal */
export function closing({ objectives, schedules }: Assessment, pen: Pen): string[] {
  const names = [...new Set(schedules.map(({ name }) => name))];
  return [
    pen.heading(2, say('runbook.phaseTraffic')),
    [pen.fillIn(say('runbook.switchTraffic')), pen.fillIn(say('runbook.checkTraffic'))].join('\n'),
    pen.heading(2, say('runbook.phaseMonitor')),
    [
      pen.fillIn(say('runbook.watchErrors')),
      pen.fillIn(say('runbook.watchSpeed')),
      pen.fillIn(say('runbook.watchAlerts')),
      pen.step(names.length === 0 ? say('runbook.backUpAnew') : say('runbook.backUpAgain', { schedules: names })),
    ].join('\n'),
    pen.heading(2, say('runbook.phaseAfterwards')),
    [
      pen.step(
        objectives.rtoSeconds
          ? say('runbook.compareTime', { rtoSeconds: objectives.rtoSeconds.value })
          : say('runbook.writeTime'),
      ),
      pen.step(say('runbook.incidentReport')),
      pen.step(say('runbook.rootCause')),
      pen.step(say('runbook.improve')),
    ].join('\n'),
  ];
}
