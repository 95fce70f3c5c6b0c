export * from './ServiceCounts';
