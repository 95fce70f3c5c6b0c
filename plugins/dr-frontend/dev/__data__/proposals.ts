import {
  ActingTerms,
  ProposalCluster,
  ProposalLocation,
  ProposalPlace,
  ProposalProblem,
  ProposedChoice,
  ScheduleChoices,
  ScheduleManifest,
  ScheduleProposal,
} from '@backstage-dr/plugin-dr-common';
import { say } from './parts';

const HOUR_SECONDS = 3600;

/** Somebody who may do everything, by all templates. */
export const ALL_TERMS: ActingTerms = {
  enabled: true,
  mayCreateSchedule: true,
  mayCreateBackup: true,
  namespaceClaims: 'confirmed',
  templates: {
    protect: 'template:default/protect-service',
    backUp: 'template:default/back-up-now',
    objectives: 'template:default/protect-service',
    runbook: 'template:default/write-runbook',
  },
};

/** One that has a region, one that has none, and one without Velero. */
export const CLUSTERS: ProposalCluster[] = [
  { name: 'seoul-1', title: 'Seoul', region: 'ap-northeast-2', usable: true, reasons: [] },
  { name: 'tokyo-1', title: 'tokyo-1', usable: true, reasons: [] },
  {
    name: 'jeju-1',
    title: 'Jeju',
    usable: false,
    reasons: [say('cluster.noVelero', { cluster: 'Jeju' }), say('proposal.help.velero')],
  },
];

/** One place that its cluster confirms, and one that it does not. */
export const PLACES: ProposalPlace[] = [
  { cluster: 'seoul-1', title: 'Seoul', namespace: 'orders', confirmed: true },
  { cluster: 'tokyo-1', title: 'tokyo-1', namespace: 'orders', confirmed: false },
];

/** In another region, in the same, in one that is not known, and one that takes nothing. */
export const LOCATIONS: ProposalLocation[] = [
  location('archive', { region: 'ap-northeast-1', elsewhere: true }),
  location('default', { region: 'ap-northeast-2', elsewhere: false, isDefault: true }),
  location('nas', {}),
  location('frozen', {
    region: 'ap-northeast-2',
    elsewhere: false,
    usable: false,
    reasons: [say('location.readOnly', { location: 'frozen' })],
  }),
];

/**
 * A Schedule for an RPO of two hours that keeps it; the choices are taken as they are, but for a cron expression that is
 * `sometimes` and a volume choice of `none`, which is a limit.
 */
export function scheduleProposal(
  choices: ScheduleChoices = {},
  more: Partial<ScheduleProposal> = {},
): ScheduleProposal {
  const cluster = choices.cluster ?? 'seoul-1';
  const { cron = '37 * * * *', ttl = '30d', volumes = 'file-system', storageLocation = 'archive' } = choices;
  const problems: ProposalProblem[] =
    cron === 'sometimes' ? [{ field: 'cron', value: cron, accepted: say('proposal.accepted.possibleCron') }] : [];
  const manifest = manifestOf({ cron, ttl, storageLocation });
  return {
    entityRef: 'component:default/order-service',
    cluster,
    choices: [
      choice('cluster', cluster, choices.cluster, say('proposal.why.runsIn', { cluster: 'Seoul' })),
      choice(
        'namespace',
        choices.namespace ?? 'orders',
        choices.namespace,
        say('proposal.why.namespace', { count: 1, namespaces: ['orders'], cluster: 'Seoul' }),
      ),
      choice(
        'extent',
        'namespace',
        undefined,
        say('proposal.why.extentNamespace', { count: 1, namespaces: ['orders'] }),
      ),
      choice('rpo', choices.rpo ?? '2h', choices.rpo, say('proposal.why.rpo', { source: 'backstage-dr.io/rpo' })),
      choice('cron', cron, choices.cron, say('proposal.why.sparsest', { rpoSeconds: 2 * HOUR_SECONDS })),
      choice('volumes', volumes, choices.volumes, say('proposal.why.noVolumes')),
      choice(
        'storageLocation',
        storageLocation,
        choices.storageLocation,
        say('proposal.why.locationElsewhere', { location: 'archive', region: 'ap-northeast-1' }),
      ),
      choice('ttl', ttl, choices.ttl, say('proposal.why.ttl', { ttlSeconds: 30 * 24 * HOUR_SECONDS, count: 720 })),
    ],
    limits: [
      ...(volumes === 'none' ? [say('proposal.limit.anyVolumesLeftOut')] : []),
      say('proposal.limit.clusterObjects'),
    ],
    problems,
    options: {
      clusters: CLUSTERS,
      places: PLACES,
      locations: LOCATIONS,
      extents: ['namespace'],
      volumes: ['file-system', 'none'],
    },
    rhythm: { kind: 'hourly', minute: 37 },
    timeZone: 'UTC',
    promise: {
      rpoSeconds: 2 * HOUR_SECONDS,
      worstCaseSeconds: HOUR_SECONDS + 6 * 60,
      longestGapSeconds: HOUR_SECONDS,
      jitterSeconds: 120,
      durationSeconds: 240,
      durationIs: 'measured',
      kept: 'yes',
    },
    ...(problems.length === 0 && { manifest, yaml: JSON.stringify(manifest, undefined, 2) }),
    ...more,
  };
}

function choice(
  field: ProposedChoice['field'],
  value: string,
  given: string | undefined,
  ...why: ProposedChoice['why']
): ProposedChoice {
  const isGiven = given !== undefined;
  return { field, value, given: isGiven, why: isGiven ? [say('proposal.why.asked')] : why };
}

function location(name: string, more: Partial<ProposalLocation>): ProposalLocation {
  return { cluster: 'seoul-1', name, isDefault: false, usable: true, reasons: [], ...more };
}

function manifestOf(spec: { cron: string; ttl: string; storageLocation: string }): ScheduleManifest {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Schedule',
    metadata: { name: 'order-service', namespace: 'velero', labels: {}, annotations: {} },
    spec: {
      schedule: spec.cron,
      template: { includedNamespaces: ['orders'], storageLocation: spec.storageLocation, ttl: spec.ttl },
    },
  };
}
