export { DemoCluster } from './DemoCluster';
export * from './DemoControls';
export * from './generateBackups';
export * from './startDemoClusters';
