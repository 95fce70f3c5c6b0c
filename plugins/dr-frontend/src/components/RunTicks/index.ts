export * from './RunTicks';
