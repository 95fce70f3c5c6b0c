export * from './actingRefusal';
export * from './limitsOfFormat';
export * from './manifestFiles';
export { CLUSTER_MARK, ENTITY_REF_MARK, FIELD_MANAGER, isMadeFor, isMarkedFor, MANAGED_BY } from './marks';
export * from './ProposalGround';
export * from './proposeBackup';
export * from './proposeSchedule';
