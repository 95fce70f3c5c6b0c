export * from './ServicesSkeleton';
