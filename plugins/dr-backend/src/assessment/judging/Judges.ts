import { Entity } from '@backstage/catalog-model';
import { Readiness, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { StorableReach } from '../AssessmentStore';
import { StandingFacts } from '../completeFacts';
import { FactsBeside } from '../FactsBeside';

/** A service that is to be judged. @internal */
export interface ServiceToJudge {
  entity: Entity;
  beside: FactsBeside;
}

/** As of when services are judged, and how clusters and locations stand then. @internal */
export interface JudgingGround {
  /** The same for what is judged on the same ground. */
  id: string;
  nowMs: number;
  standing: StandingFacts;
}

/** What is found of a service from its facts alone. @internal */
export interface Finding {
  summary: ServiceSummary;
  ownReadiness: Readiness;
  reach: StorableReach;
  /** When time alone changes it, in milliseconds, as long as clusters and locations stand as they did. */
  nextChangeMs?: number;
  /** Names of the namespaces that concern it, in whatever cluster. */
  namespaceNames: string[];
  /** Clusters that it runs in. */
  homes: string[];
  /** It is wherever its labels are found. */
  isSought: boolean;
}

/** What became of a service: what was found, or why it could not be judged. @internal */
export type Outcome = { finding: Finding } | { problem: string };

/**
 * Reads the facts of services and judges them. Questions and answers are plain data.
 * @internal
 */
export interface Judges {
  /** Outcomes in the order of the services. Services that are judged together cost a fraction of what each costs alone. */
  judge(services: readonly ServiceToJudge[], ground: JudgingGround): Promise<Outcome[]>;
}
