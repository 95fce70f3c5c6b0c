export * from './assessments';
export * from './history';
export * from './parts';
export * from './proposals';
export * from './scorecard';
export * from './services';
export * from './whatIf';
