export * from './formatLabelSelector';
export { matchesSelector } from './matchesSelector';
export * from './parseLabelSelector';
export * from './selectorFromObject';
