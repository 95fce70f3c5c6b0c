export * from './formatLoss';
export type { Ground } from './Ground';
export * from './lossChoices';
export * from './parseLoss';
export * from './whatIf';
export * from './whatIfMarkdown';
