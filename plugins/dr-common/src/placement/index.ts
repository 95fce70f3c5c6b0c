export { confirmsService } from './confirmsService';
export * from './formatLabelSelector';
export { matchesSelector } from './matchesSelector';
export * from './parseLabelSelector';
export * from './parsePlacementHints';
export * from './resolvePlacement';
export * from './selectorFromObject';
