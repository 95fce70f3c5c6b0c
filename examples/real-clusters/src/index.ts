/**
 * Real Kubernetes API servers and real Velero servers on one machine, without
 * containers.
 *
 * @packageDocumentation
 */
export { provideBinaries } from './binaries';
export type { Binaries, BuildOptions } from './binaries';
export { clusterNames } from './clusterNames';
export type { ClusterName } from './clusterNames';
export type { ComponentName } from './components';
export { ManagedProcess } from './ManagedProcess';
export { faultWords, ObjectStore } from './ObjectStore';
export type { FaultWord } from './ObjectStore';
export { RealCluster } from './RealCluster';
export type { UserName } from './RealCluster';
export { RealClusters } from './RealClusters';
export { GoUnavailableError } from './requireGo';
export { sampleFile } from './sampleFile';
export { startRealClusters } from './startRealClusters';
export type { StartOptions } from './startRealClusters';
