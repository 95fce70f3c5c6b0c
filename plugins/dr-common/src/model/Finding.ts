import { Level } from './Assessment';
import { AppliedExemption } from './Exemption';
import { Statement } from './Statement';

/** @public */
export type RuleOutcome = 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'exempt';

/**
 * What a failing rule means for the verdict. `blocking`: it would not come back as promised; `degrading`: what keeps it
 * so is broken; `advisory`: better otherwise.
 * @public
 */
export type Gravity = 'blocking' | 'degrading' | 'advisory';

/**
 * What a template can do about a finding: create a Schedule, take a Backup now, define objectives, write a runbook.
 * @public
 */
export interface RemedyTask {
  task: 'protect' | 'back-up' | 'objectives' | 'runbook';
  /** Where, when it is about one cluster. */
  cluster?: string;
  /** Where the service runs in just one namespace of that. */
  namespace?: string;
}

/**
 * What to do about a finding.
 * @public
 */
export interface Remedy {
  statement: Statement;
  /** Text to paste, for example an annotation or a command, in `language`. */
  snippet?: { language: 'yaml' | 'shell'; text: string };
  /** A page that helps. */
  url?: string;
  /** What a template can do about it. */
  task?: RemedyTask;
}

/**
 * One rule's outcome for one service.
 * @public
 */
export interface Finding {
  /** Id of the rule, for example `recovery-point-fresh`; its question and why it matters are in the list of rules. */
  rule: string;
  level: Exclude<Level, 0>;
  gravity: Gravity;
  outcome: RuleOutcome;
  /** With names and numbers, most telling first. */
  evidence: Statement[];
  remedy?: Remedy;
  /** Why the outcome is `exempt`. */
  exemption?: AppliedExemption;
}
