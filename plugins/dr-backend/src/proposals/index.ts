export { DefaultProposalService } from './DefaultProposalService';
export { ProposalGrounds } from './ProposalGrounds';
export type { ProposalService } from './ProposalService';
