export * from './DrLocationPicker';
export * from './DrPlacePicker';
export * from './DrSchedulePreview';
