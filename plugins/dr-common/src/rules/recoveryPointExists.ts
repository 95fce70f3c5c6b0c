import { say } from '../statements/say';
import { withBackUpTask } from './remedyTask';
import { fail, pass, Rule, shell, unknown } from './Rule';

/** @internal */
export const recoveryPointExists: Rule = {
  id: 'recovery-point-exists',
  question: say('rule.recovery-point-exists.question'),
  why: say('rule.recovery-point-exists.why'),
  level: 2,
  gravity: 'blocking',
  outcomes: ['pass', 'fail', 'unknown'],
  facts: ['placement', 'clusters', 'schedules', 'backups', 'volumeBackups', 'artefacts', 'locations'],
  judge(context) {
    const { frame, exposure } = context;
    const { state, recoveryPoint, recoveryPointAt, reasons } = exposure;
    if (state === 'known' && recoveryPoint !== undefined && recoveryPointAt !== undefined) {
      return pass(say('exposure.newest', { backup: recoveryPoint, recoveryPointAt }));
    }
    if (state === 'unknown') {
      const last =
        recoveryPoint === undefined || recoveryPointAt === undefined
          ? []
          : [say('exposure.newestInDoubt', { backup: recoveryPoint, recoveryPointAt })];
      return unknown([...reasons, ...last]);
    }
    const [workload] = frame.facts.placement.workloads;
    const namespaces = (frame.workloads.get(workload?.cluster) ?? []).map(({ namespace }) => namespace);
    return fail(
      reasons,
      workload &&
        withBackUpTask(
          shell(
            say('remedy.backUpNow'),
            `velero backup create --include-namespaces ${namespaces.join()} ${workload.namespace}-manual`,
          ),
          context,
        ),
    );
  },
};
