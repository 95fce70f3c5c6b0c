export * from './PlacesSkeleton';
