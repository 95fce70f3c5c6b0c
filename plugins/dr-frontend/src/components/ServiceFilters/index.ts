export * from './ServiceFilters';
