export * from './StackedTable';
