export * from './assessDependencies';
export * from './judgeDependency';
