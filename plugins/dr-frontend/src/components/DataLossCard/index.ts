export * from './DataLossCard';
