export * from './Frame';
