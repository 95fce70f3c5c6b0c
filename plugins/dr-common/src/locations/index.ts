export * from './locationIdentity';
