export { GitOpsAgent } from './GitOpsAgent';
export type { Delivery } from './GitOpsAgent';
