export * from './Pages';
