export { confirmsService } from './confirmsService';
export * from './formatLabelSelector';
export * from './isTerminating';
export { matchesSelector } from './matchesSelector';
export * from './parseLabelSelector';
export * from './parsePlacementHints';
export * from './resolvePlacement';
export * from './selectorFromObject';
