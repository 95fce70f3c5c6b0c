export * from './DrLocationPicker';
export * from './field';
export * from './schema';
