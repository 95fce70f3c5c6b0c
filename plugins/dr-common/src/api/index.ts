export * from './DrClient';
