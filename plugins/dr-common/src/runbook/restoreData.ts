import { Assessment, DependencyAssessment, ScopeAssessment, Statement } from '../model';
import { say } from '../statements/say';
import { contextCommands, listCommand, restoreCommands } from './commands';
import { Pen } from './Pen';
import { sectionsOf } from './situation';
import { Way, wayOf } from './wayOf';

const VERDICTS: Readonly<Record<ScopeAssessment['verdict'], Statement>> = {
  recoverable: say('runbook.comesBack'),
  partly: say('runbook.comesBackPartly'),
  'not-recoverable': say('runbook.doesNotComeBack'),
  unknown: say('runbook.backUnknown'),
};

/** What comes first, and the commands for each disruption. @internal */
export function restoreData(assessment: Assessment, pen: Pen): string[] {
  return [
    pen.heading(2, say('runbook.phaseRestore')),
    ...dependencies(assessment, pen),
    ...sectionsOf(assessment, pen, scope => restoreAfter(scope, assessment, pen)),
  ];
}

function dependencies(assessment: Assessment, pen: Pen): string[] {
  const { dependencies: all, dependencyCycles: cycles, hiddenDependencies: hidden = 0 } = assessment;
  const steps = all.flatMap(each => [
    pen.step(stateOf(each)),
    ...pen.list(each.reasons).map(reason => `    ${reason}`),
  ]);
  const notes = [
    ...(all.length === 0 && hidden === 0 ? [say('runbook.noDependencies')] : []),
    ...(hidden > 0 ? [say('runbook.hiddenDependencies', { hidden })] : []),
    ...cycles.map(cycle => say('runbook.cycle', { cycle: cycle.join(' → ') })),
  ];
  return [
    pen.heading(3, say('runbook.dependenciesFirst')),
    ...(notes.length > 0 ? [pen.list(notes).join('\n')] : []),
    ...(steps.length > 0 ? [pen.words(say('runbook.dependencyOrder')), steps.join('\n')] : []),
  ];
}

function stateOf({ title, entityRef, kind, readiness, rtoSeconds }: DependencyAssessment): Statement {
  const service = title === entityRef ? title : `${title} (${entityRef})`;
  if (kind === 'missing') return say('runbook.dependencyMissing', { service });
  if (kind === 'other') return say('runbook.dependencyOther', { service });
  if (readiness === undefined || readiness === 'unknown') return say('runbook.dependencyUnknown', { service });
  if (readiness === 'not-ready') return say('runbook.dependencyNotReady', { service });
  return rtoSeconds === undefined
    ? say('runbook.dependencyUntimed', { service })
    : say('runbook.dependency', { service, rtoSeconds });
}

function restoreAfter(scope: ScopeAssessment, assessment: Assessment, pen: Pen): string[] {
  const way = wayOf(scope, assessment);
  const facts = [
    VERDICTS[scope.verdict],
    ...scope.reasons,
    ...(scope.verdict === 'not-recoverable' && way ? [say('runbook.salvage', { volumes: scope.volumesLost })] : []),
    ...(way && !way.isSure ? [say('runbook.mayNotWork')] : []),
    ...(way ? pointOf(way, pen) : []),
  ];
  const times = timeOf(scope, assessment.objectives.rtoSeconds?.value);
  if (!way || way.workloads.length === 0) {
    const targets = scope.targets.flatMap(each => each.reasons);
    return [pen.list([...facts, say('runbook.noCommands'), ...targets, ...times]).join('\n')];
  }
  return [
    pen.list([...facts, ...times]).join('\n'),
    pen.step(say('runbook.chooseNewest')),
    pen.shell([...contextCommands(way, pen), listCommand(way)]),
    pen.step(say('runbook.restoreIt', { cluster: pen.cluster(way.target) })),
    pen.shell(restoreCommands(way, assessment.title, pen)),
    [
      pen.step(say('runbook.watchRestore')),
      ...pen.list([
        ...(scope.scope === 'namespace' ? [say('runbook.namespaceStillThere')] : []),
        ...(way.workloads.some(each => each.selector) ? [say('runbook.selectorLeavesOut')] : []),
      ]),
    ].join('\n'),
  ];
}

function pointOf({ scope, backup, isSure, recoveryPointAt, point }: Way, pen: Pen): Statement[] {
  const { worstCaseSeconds } = scope;
  const ageSeconds = pen.ageSeconds(recoveryPointAt);
  const dated = (at: string, seconds: number) =>
    isSure
      ? say('runbook.point', { backup, recoveryPointAt: at, ageSeconds: seconds })
      : say('runbook.pointUnsure', { backup, recoveryPointAt: at, ageSeconds: seconds });
  return [
    recoveryPointAt === undefined || ageSeconds === undefined
      ? say('runbook.pointUndated', { backup })
      : dated(recoveryPointAt, ageSeconds),
    ...(worstCaseSeconds === undefined ? [] : [say('runbook.worstCase', { worstCaseSeconds })]),
    ...(point?.expiresAt === undefined ? [] : [say('runbook.expires', { backup, expiresAt: point.expiresAt })]),
    ...(point?.reasons ?? []),
  ];
}

function timeOf({ recoveryTime }: ScopeAssessment, rtoSeconds: number | undefined): Statement[] {
  const { state, seconds, reasons } = recoveryTime;
  if (state === 'unknown' || seconds === undefined) return [say('runbook.timeUnknown'), ...reasons];
  if (rtoSeconds === undefined) return [say('runbook.time', { seconds }), say('promise.noRto'), ...reasons];
  return [
    seconds <= rtoSeconds
      ? say('runbook.timeWithin', { seconds, rtoSeconds })
      : say('runbook.timeBeyond', { seconds, rtoSeconds }),
    ...reasons,
  ];
}
