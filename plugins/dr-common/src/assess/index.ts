export * from './assessService';
export * from './summarise';
