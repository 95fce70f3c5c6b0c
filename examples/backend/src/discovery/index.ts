export { discoveryModule } from './discoveryModule';
export { readOwnClusters, writeClusterConfig } from './ownClusters';
