export * from './assessVolumes';
export * from './volumesAt';
