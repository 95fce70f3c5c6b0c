export * from './assessCluster';
export * from './ClusterView';
