export * from './formatDurationWords';
export * from './formatInstantWords';
export * from './messages';
export * from './renderStatement';
