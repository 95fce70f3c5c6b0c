export * from './assessments';
export * from './history';
export * from './parts';
