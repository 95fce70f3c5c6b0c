import { Drill } from '../drills';
import { JudgementFrame } from '../frame';
import {
  ClusterAssessment,
  ExposureAssessment,
  Finding,
  Gravity,
  Level,
  Remedy,
  RuleOutcome,
  ScheduleAssessment,
  ScopeAssessment,
  ServiceFacts,
  SiteAssessment,
  Statement,
  StrategyFitness,
  WorkloadAssessment,
} from '../model';
import { JudgedPoint } from '../recovery-points';

/**
 * What a rule looks at.
 * @internal
 */
export interface RuleContext {
  frame: JudgementFrame;
  clusters: readonly ClusterAssessment[];
  workloads: readonly WorkloadAssessment[];
  /** Those that concern the service, the gone ones included. */
  schedules: readonly ScheduleAssessment[];
  /** Why schedules that could hold the service leave it out. */
  leftOut: readonly Statement[];
  points: readonly JudgedPoint[];
  /** Restores of them, those that ended last first. */
  drills: readonly Drill[];
  /** Newest usable recovery point by cluster. */
  newestUsable: ReadonlyMap<string, JudgedPoint>;
  exposure: ExposureAssessment;
  /** Namespace, cluster, region. */
  recoverability: readonly ScopeAssessment[];
  /** What was found of it in other clusters than the first. */
  sites: readonly SiteAssessment[];
  fitness?: StrategyFitness;
}

/** @internal */
export interface RuleJudgement {
  outcome: RuleOutcome;
  /** With names and numbers, most telling first. */
  evidence: Statement[];
  remedy?: Remedy;
  /** In place of the rule's own, one of its `gravityCases`. */
  gravity?: Gravity;
}

/**
 * Something that is known about a service and that a rule may look at.
 * @public
 */
export type FactName = Exclude<keyof ServiceFacts, 'entityRef' | 'title' | 'exemptions'>;

/**
 * What a rule asks and why it matters, for people.
 * @public
 */
export interface RuleDescription {
  id: string;
  question: Statement;
  /** Why it matters. */
  why: Statement;
  level: Exclude<Level, 0>;
  /** What it weighs, unless one of `gravityCases` holds. */
  gravity: Gravity;
  gravityCases?: ReadonlyArray<{ gravity: Gravity; when: Statement }>;
  /** What it can answer. */
  outcomes: ReadonlyArray<Exclude<RuleOutcome, 'exempt'>>;
  /** All that its answer depends on. */
  facts: readonly FactName[];
}

/**
 * One check of a service.
 * @internal
 */
export interface Rule extends RuleDescription {
  judge(context: RuleContext): RuleJudgement;
}

/** @internal */
export function findingOf(rule: Rule, context: RuleContext): Finding {
  const { outcome, evidence, remedy, gravity } = rule.judge(context);
  return {
    rule: rule.id,
    level: rule.level,
    gravity: gravity ?? rule.gravity,
    outcome,
    evidence,
    ...(remedy && outcome !== 'pass' && outcome !== 'not-applicable' ? { remedy } : {}),
  };
}

/** @internal */
export function pass(...evidence: Statement[]): RuleJudgement {
  return { outcome: 'pass', evidence };
}

/** @internal */
export function fail(evidence: Statement[], remedy?: Remedy): RuleJudgement {
  return { outcome: 'fail', evidence, remedy };
}

/** @internal */
export function unknown(evidence: Statement[], remedy?: Remedy): RuleJudgement {
  return { outcome: 'unknown', evidence, remedy };
}

/** @internal */
export function notApplicable(...evidence: Statement[]): RuleJudgement {
  return { outcome: 'not-applicable', evidence };
}

/** @internal */
export function yaml(statement: Statement, text: string): Remedy {
  return { statement, snippet: { language: 'yaml', text } };
}

/** @internal */
export function shell(statement: Statement, text: string): Remedy {
  return { statement, snippet: { language: 'shell', text } };
}
