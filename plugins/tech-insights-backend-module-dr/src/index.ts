/**
 * Disaster recovery of services as facts of Tech Insights.
 *
 * @packageDocumentation
 */
export { disasterRecoveryFactRetriever } from './disasterRecoveryFactRetriever';
export { techInsightsModuleDr as default } from './techInsightsModuleDr';
