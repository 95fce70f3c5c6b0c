export * from './ToneMark';
