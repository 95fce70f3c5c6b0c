export * from './ToneTag';
