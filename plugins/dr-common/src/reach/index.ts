export * from './reachOf';
