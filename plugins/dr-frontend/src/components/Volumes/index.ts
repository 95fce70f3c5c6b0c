export * from './Volumes';
