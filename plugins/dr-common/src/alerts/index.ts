export * from './sayAlert';
export * from './sayClusterAlert';
