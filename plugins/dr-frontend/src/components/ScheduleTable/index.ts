export * from './ScheduleTable';
