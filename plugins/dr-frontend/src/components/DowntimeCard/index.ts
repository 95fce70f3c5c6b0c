export * from './DowntimeCard';
