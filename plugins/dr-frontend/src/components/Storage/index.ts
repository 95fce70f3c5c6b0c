export * from './Storage';
