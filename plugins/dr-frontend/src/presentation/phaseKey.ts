/** Phases of a Backup that Velero knows. */
const PHASES = [
  'New',
  'Queued',
  'ReadyToStart',
  'FailedValidation',
  'InProgress',
  'WaitingForPluginOperations',
  'WaitingForPluginOperationsPartiallyFailed',
  'Finalizing',
  'FinalizingPartiallyFailed',
  'Completed',
  'PartiallyFailed',
  'Failed',
  'Deleting',
] as const;

/**
 * Key of the message that explains a Backup's phase; a phase that Velero does not know has a message of its own, because
 * it must never pass for a good one.
 *
 * @param phase - Velero's word; `undefined` while Velero has not written any
 */
export function phaseKey(phase: string | undefined): `phase.${(typeof PHASES)[number] | 'none' | 'unheardOf'}` {
  if (phase === undefined) return 'phase.none';
  const known = PHASES.find(name => name === phase);
  return known ? `phase.${known}` : 'phase.unheardOf';
}
