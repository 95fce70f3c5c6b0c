export * from './Standing';
