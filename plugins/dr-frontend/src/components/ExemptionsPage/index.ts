export * from './ExemptionsPage';
