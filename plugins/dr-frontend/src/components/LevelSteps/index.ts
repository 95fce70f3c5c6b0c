export * from './LevelSteps';
