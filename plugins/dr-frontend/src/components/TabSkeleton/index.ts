export * from './TabSkeleton';
