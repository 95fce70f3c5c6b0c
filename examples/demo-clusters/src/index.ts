/**
 * Embedded clusters that speak the Kubernetes API, with a small Velero stand-in, for the demo portal, tests and benchmarks.
 *
 * @packageDocumentation
 */
export * from './api-server';
export * from './clock';
export * from './company';
export * from './velero';
export * from './world';
