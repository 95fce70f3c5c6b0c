export * from './assessLocation';
export * from './locationIdentity';
export * from './storeHost';
export * from './syncLimitSeconds';
