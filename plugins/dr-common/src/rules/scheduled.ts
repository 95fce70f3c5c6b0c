import { say } from '../statements/say';
import { liveSchedules } from './liveSchedules';
import { fail, notApplicable, pass, Rule, shell, unknown } from './Rule';
import { withTask } from './remedyTask';
import { unseenClusters } from './unseenClusters';

/** @internal */
export const scheduled: Rule = {
  id: 'scheduled',
  question: say('rule.scheduled.question'),
  why: say('rule.scheduled.why'),
  level: 2,
  gravity: 'degrading',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'schedules'],
  judge(context) {
    const { frame, schedules } = context;
    if (frame.protectedClusters.length === 0) return notApplicable(say('place.unknown'));
    const bare = frame.protectedClusters.filter(
      cluster => !schedules.some(each => each.cluster === cluster && !isGone(each.conditions)),
    );
    if (bare.length === 0)
      return pass(say('scheduled.by', { schedules: liveSchedules(context).map(each => each.name) }));
    const unseen = unseenClusters(context, 'Schedule');
    if (bare.some(cluster => unseen.includes(cluster))) {
      return unknown([say('scheduled.notSeen', { clusters: titles(unseen) })]);
    }
    const gone = schedules.flatMap(each => each.conditions.filter(({ condition }) => condition === 'gone'));
    const namespaces = (frame.workloads.get(bare[0]) ?? []).map(({ namespace }) => namespace);
    return fail(
      [say('scheduled.none', { clusters: titles(bare) }), ...gone.map(each => each.statement)],
      namespaces.length === 0
        ? undefined
        : withTask(
            shell(
              say('remedy.createSchedule', { cluster: titles([bare[0]])[0] }),
              `velero schedule create ${
                namespaces[0]
              } --schedule '@every 1h' --include-namespaces ${namespaces.join()}`,
            ),
            'protect',
            frame,
            bare[0],
          ),
    );

    function titles(names: readonly string[]): string[] {
      return names.map(name => frame.clusters.get(name)?.title ?? name);
    }
  },
};

function isGone(conditions: ReadonlyArray<{ condition: string }>): boolean {
  return conditions.some(({ condition }) => condition === 'gone');
}
