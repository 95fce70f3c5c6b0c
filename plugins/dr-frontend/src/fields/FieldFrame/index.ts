export * from './FieldFrame';
export * from './FieldFailed';
export * from './FieldSkeleton';
