export { coversNamespace } from './coversNamespace';
export { coversResources } from './coversResources';
export * from './judgeCoverage';
export { mayConcernNamespace, namespacesNamed } from './namespaces';
export * from './validationProblems';
export * from './workloadTypes';
