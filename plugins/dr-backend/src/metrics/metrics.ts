/** Whole services, as units of OpenTelemetry are written for things that are counted. */
const SERVICES = '{service}';

/**
 * Every metric, with its unit. Names carry their unit, so that they are the same wherever they are read; those of counters
 * end in `_total`.
 * @internal
 */
export const METRICS = {
  services: {
    name: 'dr_services',
    unit: SERVICES,
    description: 'Services in scope that have been judged, by readiness and tier',
  },
  levels: { name: 'dr_services_by_level', unit: SERVICES, description: 'The same, by level and tier' },
  exposure: {
    name: 'dr_service_exposure_seconds',
    unit: 's',
    description:
      'Data that a service would lose if it broke now, as time; absent where that is not known, or all of it',
  },
  rpo: { name: 'dr_service_rpo_seconds', unit: 's', description: 'Data that a service may lose, as promised' },
  rto: { name: 'dr_service_rto_seconds', unit: 's', description: 'How long a service may be down, as promised' },
  lag: {
    name: 'dr_sync_lag_seconds',
    unit: 's',
    description: 'How long ago what is known of a cluster was confirmed; absent before it was read whole',
  },
  reachable: {
    name: 'dr_cluster_reachable',
    // Not `1`: whoever translates units for Prometheus would call it a ratio.
    unit: '{cluster}',
    description: 'Whether the API server of a cluster answers us: 1 or 0; absent before it was tried',
  },
  syncErrors: {
    name: 'dr_sync_errors_total',
    unit: '{error}',
    description: 'How often following a kind of object in a cluster has failed',
  },
  judged: { name: 'dr_judged_services_total', unit: SERVICES, description: 'Verdicts that were reached and stored' },
  judging: {
    name: 'dr_judging_duration_seconds',
    unit: 's',
    description: 'How long it took to bring the verdicts of all services up to date',
  },
} as const;
