export * from './LevelBars';
