export * from './DrPlacePicker';
export * from './field';
export * from './schema';
