export * from './PromiseCard';
