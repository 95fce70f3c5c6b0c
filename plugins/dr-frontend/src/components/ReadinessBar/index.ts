export * from './ReadinessBar';
