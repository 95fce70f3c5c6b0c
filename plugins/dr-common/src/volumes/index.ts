export * from './assessVolumes';
