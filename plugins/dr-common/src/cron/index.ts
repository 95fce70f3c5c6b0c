export * from './cronDialectOf';
export * from './dueAt';
export * from './nextRun';
export * from './parseCron';
export * from './previousRun';
export * from './runsBetween';
export * from './types';
