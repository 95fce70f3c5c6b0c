export * from './StoragePage';
