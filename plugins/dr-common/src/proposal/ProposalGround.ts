import { JudgementSettings, ServiceFacts } from '../model';

/**
 * What a proposal rests on.
 * @public
 */
export interface ProposalGround {
  facts: ServiceFacts;
  settings: JudgementSettings;
  nowMs: number;
  /** The operator allows backups of a whole cluster. */
  wholeCluster: boolean;
  /** There is no such entity yet: only the choices say where it will run. */
  isNew?: boolean;
  /** The operator takes the catalog's word for whose a namespace is: no Namespace has to name its service. */
  claimsTrusted?: boolean;
}
