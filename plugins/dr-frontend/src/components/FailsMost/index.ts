export * from './FailsMost';
