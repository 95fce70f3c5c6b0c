export * from './ApiClient';
export * from './ContractClusters';
export * from './demoClusters';
export * from './paths';
export * from './realClusters';
export * from './VeleroClient';
export * from './world';
