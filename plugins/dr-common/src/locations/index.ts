export * from './assessLocation';
export * from './locationIdentity';
