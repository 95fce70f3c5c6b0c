export * from './generateBackups';
