export * from './Bubble';
export * from './Hint';
