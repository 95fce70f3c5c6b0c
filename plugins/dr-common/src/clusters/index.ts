export * from './assessCluster';
export * from './ClusterView';
export * from './isSeen';
