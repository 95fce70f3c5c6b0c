export * from './JudgementFrame';
