export * from './DrApi';
