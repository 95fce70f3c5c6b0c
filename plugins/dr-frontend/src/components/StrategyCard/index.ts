export * from './StrategyCard';
