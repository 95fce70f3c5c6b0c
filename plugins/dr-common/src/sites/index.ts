export * from './assessSites';
