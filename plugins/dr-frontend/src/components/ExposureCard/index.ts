export * from './ExposureCard';
