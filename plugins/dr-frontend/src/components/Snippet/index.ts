export * from './Snippet';
