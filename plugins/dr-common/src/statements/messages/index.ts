import { alertMessages } from './alerts';
import { clusterMessages } from './clusters';
import { coverageMessages } from './coverage';
import { dependencyMessages } from './dependencies';
import { drillMessages } from './drills';
import { locationMessages } from './locations';
import { objectivesMessages } from './objectives';
import { proposalMessages } from './proposals';
import { recoveryPointMessages } from './recoveryPoints';
import { recoverabilityMessages } from './recoverability';
import { resilienceMessages } from './resilience';
import { ruleMessages } from './rules';
import { runbookMessages } from './runbook';
import { scheduleMessages } from './schedules';
import { verdictMessages } from './verdict';
import { volumeMessages } from './volumes';
import { whatIfMessages } from './whatIf';

/**
 * Everything the product says, by language and message code; `{{name}}` is filled with the parameter of that name.
 * @public
 */
export const statementMessages = {
  en: {
    ...verdictMessages.en,
    ...ruleMessages.en,
    ...drillMessages.en,
    ...resilienceMessages.en,
    ...dependencyMessages.en,
    ...objectivesMessages.en,
    ...coverageMessages.en,
    ...recoveryPointMessages.en,
    ...recoverabilityMessages.en,
    ...scheduleMessages.en,
    ...volumeMessages.en,
    ...locationMessages.en,
    ...clusterMessages.en,
    ...whatIfMessages.en,
    ...alertMessages.en,
    ...runbookMessages.en,
    ...proposalMessages.en,
  },
  ko: {
    ...verdictMessages.ko,
    ...ruleMessages.ko,
    ...drillMessages.ko,
    ...resilienceMessages.ko,
    ...dependencyMessages.ko,
    ...objectivesMessages.ko,
    ...coverageMessages.ko,
    ...recoveryPointMessages.ko,
    ...recoverabilityMessages.ko,
    ...scheduleMessages.ko,
    ...volumeMessages.ko,
    ...locationMessages.ko,
    ...clusterMessages.ko,
    ...whatIfMessages.ko,
    ...alertMessages.ko,
    ...runbookMessages.ko,
    ...proposalMessages.ko,
  },
};
