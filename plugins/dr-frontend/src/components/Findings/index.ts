export * from './Findings';
