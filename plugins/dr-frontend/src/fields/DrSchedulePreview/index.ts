export * from './DrSchedulePreview';
export * from './field';
export * from './schema';
