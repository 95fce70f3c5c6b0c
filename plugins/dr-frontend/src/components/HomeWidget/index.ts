export * from './HomeWidget';
