import { clusterSeen } from './clusterSeen';
import { objectivesDefined } from './objectivesDefined';
import { objectivesValid } from './objectivesValid';
import { objectsCovered } from './objectsCovered';
import { placementKnown } from './placementKnown';
import { recoveryPointExists } from './recoveryPointExists';
import { recoveryPointFresh } from './recoveryPointFresh';
import { retention } from './retention';
import { Rule, RuleDescription } from './Rule';
import { runbookPresent } from './runbookPresent';
import { runsOnTime } from './runsOnTime';
import { scheduled } from './scheduled';
import { scheduleHealthy } from './scheduleHealthy';
import { scheduleMeetsRpo } from './scheduleMeetsRpo';
import { storageHealthy } from './storageHealthy';
import { strategyDefined } from './strategyDefined';
import { strategyFits } from './strategyFits';
import { volumesCovered } from './volumesCovered';

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
  strategyFits,
  strategyDefined,
  runbookPresent,
];

/**
 * What is checked: for each rule its question, why it matters, and what it weighs.
 * @public
 */
export const RULES: readonly RuleDescription[] = ALL_RULES.map(({ judge: _, ...description }) => description);
