export * from './drillsOf';
