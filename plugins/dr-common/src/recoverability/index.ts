export * from './assessRecoverability';
