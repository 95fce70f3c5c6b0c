import { WorkloadAssessment } from '@backstage-dr/plugin-dr-common';

const MINUTE_STEPS = [5, 10, 15, 20, 30];

/**
 * A `velero` command that creates a Schedule for a service, as a start: it covers the namespaces where the service runs
 * and runs about twice within the promised data loss, so that one late backup does not break the promise.
 *
 * @param rpoSeconds - the promise; hourly runs when absent
 */
export function scheduleCommand(
  workloads: ReadonlyArray<Pick<WorkloadAssessment, 'namespace'>>,
  rpoSeconds: number | undefined,
): string {
  const namespaces = [...new Set(workloads.map(workload => workload.namespace))];
  const covered = namespaces.length === 0 ? '<namespace>' : namespaces.join(',');
  const name = namespaces.length === 1 ? namespaces[0] : '<name>';
  return `velero schedule create ${name} --schedule='${cronWithin(rpoSeconds)}' --include-namespaces=${covered}`;
}

function cronWithin(rpoSeconds: number | undefined): string {
  if (rpoSeconds === undefined) return '0 * * * *';
  const minutes = rpoSeconds / 60 / 2;
  if (minutes >= 24 * 60) return '0 2 * * *';
  if (minutes >= 60) {
    const hours = [12, 8, 6, 4, 3, 2, 1].find(step => step * 60 <= minutes) ?? 1;
    return hours === 1 ? '0 * * * *' : `0 */${hours} * * *`;
  }
  const step = MINUTE_STEPS.filter(size => size <= minutes).at(-1) ?? MINUTE_STEPS[0];
  return `*/${step} * * * *`;
}
