export * from './MetricsConfig';
export { MetricsReader } from './MetricsReader';
export { readMetrics } from './readMetrics';
export { registerMetrics, type MetricsRecorder } from './registerMetrics';
