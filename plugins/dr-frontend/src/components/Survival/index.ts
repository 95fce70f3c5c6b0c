export * from './Survival';
