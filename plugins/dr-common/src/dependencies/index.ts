export * from './assessDependencies';
export * from './hideDependencies';
export * from './judgeDependency';
