export * from './Clusters';
