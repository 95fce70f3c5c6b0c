export * from './Covers';
