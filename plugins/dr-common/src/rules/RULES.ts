import { backupsImmutable } from './backupsImmutable';
import { clusterSeen } from './clusterSeen';
import { databaseNative } from './databaseNative';
import { dependenciesAcyclic } from './dependenciesAcyclic';
import { dependenciesObjectives } from './dependenciesObjectives';
import { dependenciesReady } from './dependenciesReady';
import { hooksRan } from './hooksRan';
import { objectivesDefined } from './objectivesDefined';
import { objectivesValid } from './objectivesValid';
import { objectsCovered } from './objectsCovered';
import { placementKnown } from './placementKnown';
import { recoveryPointExists } from './recoveryPointExists';
import { recoveryPointFresh } from './recoveryPointFresh';
import { restorableElsewhere } from './restorableElsewhere';
import { restoreTested } from './restoreTested';
import { retention } from './retention';
import { rtoMet } from './rtoMet';
import { Rule, RuleDescription } from './Rule';
import { runbookPresent } from './runbookPresent';
import { runsOnTime } from './runsOnTime';
import { scheduled } from './scheduled';
import { scheduleHealthy } from './scheduleHealthy';
import { scheduleMeetsRpo } from './scheduleMeetsRpo';
import { standbyPresent } from './standbyPresent';
import { storageHealthy } from './storageHealthy';
import { storedInAnotherRegion } from './storedInAnotherRegion';
import { strategyDefined } from './strategyDefined';
import { strategyFits } from './strategyFits';
import { volumesCovered } from './volumesCovered';
import { workloadIdentity } from './workloadIdentity';

/**
 * Every rule, those that decide most first: of two that fail alike, the first gives the reason.
 * @internal
 */
export const ALL_RULES: readonly Rule[] = [
  placementKnown,
  clusterSeen,
  recoveryPointExists,
  volumesCovered,
  recoveryPointFresh,
  objectivesDefined,
  objectivesValid,
  storageHealthy,
  runsOnTime,
  scheduleHealthy,
  scheduled,
  objectsCovered,
  scheduleMeetsRpo,
  retention,
  hooksRan,
  strategyFits,
  rtoMet,
  restorableElsewhere,
  storedInAnotherRegion,
  standbyPresent,
  dependenciesReady,
  dependenciesObjectives,
  strategyDefined,
  restoreTested,
  databaseNative,
  runbookPresent,
  backupsImmutable,
  workloadIdentity,
  dependenciesAcyclic,
];

/** What other services do to this one; the rest is the service itself. */
const DEPENDENCY_RULES: ReadonlySet<string> = new Set(
  [dependenciesReady, dependenciesObjectives, dependenciesAcyclic].map(({ id }) => id),
);

/**
 * Whether a rule is about what the service depends on, and not about the service itself.
 * @internal
 */
export function isAboutDependencies(rule: string): boolean {
  return DEPENDENCY_RULES.has(rule);
}

/**
 * What is checked: for each rule its question, why it matters, and what it weighs.
 * @public
 */
export const RULES: readonly RuleDescription[] = ALL_RULES.map(({ judge: _, ...description }) => description);
