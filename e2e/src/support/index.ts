export * from './eventually';
export * from './freePort';
export * from './openBrowser';
export * from './Portal';
export * from './signIn';
export * from './Replica';
export * from './seriousViolations';
