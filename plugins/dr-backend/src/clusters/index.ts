export * from './ClusterConfig';
export { readClusters } from './readClusters';
