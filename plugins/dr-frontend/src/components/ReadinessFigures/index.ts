export * from './ReadinessFigures';
