import { aBackup, ago, aService, aWorkload, DAY, NOW } from '../../__fixtures__/world';
import {
  BackupSpec,
  ControllerFact,
  DEFAULT_JUDGEMENT_SETTINGS,
  Objectives,
  ProposedChoice,
  ServiceFacts,
  Statement,
  Workload,
} from '../../model';
import { ProposalGround } from '../ProposalGround';

/** A service in seoul-1 without schedules and backups, so that nothing of it has been measured. */
export function aGround(facts: Partial<ServiceFacts> = {}, ground: Partial<ProposalGround> = {}): ProposalGround {
  return {
    facts: aService({ schedules: [], backups: [], ...facts }),
    settings: DEFAULT_JUDGEMENT_SETTINGS,
    nowMs: Date.parse(NOW),
    wholeCluster: false,
    ...ground,
  };
}

export function placed(...workloads: Workload[]): ServiceFacts['placement'] {
  return { hints: { namespaces: [], clusters: [], problems: [] }, workloads };
}

/** A namespace of the service that names it, and what of the service runs in it. */
export function aPlace(namespace: string, overrides: Partial<Workload> = {}): Workload {
  const { namespaceFact } = aWorkload();
  return aWorkload({
    namespace,
    namespaceFact: namespaceFact && { ...namespaceFact, name: namespace },
    ...overrides,
  });
}

export function running(overrides: Partial<Workload>): { placement: ServiceFacts['placement'] } {
  return { placement: placed(aWorkload(overrides)) };
}

export function promising(rpoSeconds: number | undefined, more: Partial<Objectives> = {}): { objectives: Objectives } {
  const source = { kind: 'tier', tier: 'gold' } as const;
  return {
    objectives: {
      ...(rpoSeconds === undefined ? {} : { rpoSeconds: { value: rpoSeconds, source } }),
      problems: [],
      ...more,
    },
  };
}

/** A backup by hand of the namespace, long ago, which tells nothing but how long it took. */
export function measuring(durationSeconds: number, spec: BackupSpec = {}): Pick<ServiceFacts, 'backups'> {
  return {
    backups: [
      aBackup(40 * DAY, {
        name: 'by-hand',
        scheduleName: undefined,
        completedAt: ago(40 * DAY - durationSeconds),
        spec: { includedNamespaces: ['order'], ...spec },
      }),
    ],
  };
}

export function aController(overrides: Partial<ControllerFact> = {}): ControllerFact {
  return {
    kind: 'StatefulSet',
    cluster: 'seoul-1',
    namespace: 'order',
    name: 'order',
    labels: { app: 'order' },
    annotations: {},
    firstSeenAt: ago(DAY),
    problems: [],
    podLabels: { app: 'order' },
    claimNames: [],
    desiredReplicas: 1,
    readyReplicas: 1,
    ...overrides,
  };
}

export function codesOf(statements: readonly Statement[]): string[] {
  return statements.map(({ code }) => code);
}

export function choiceOf(proposal: { choices: ProposedChoice[] }, field: ProposedChoice['field']) {
  return proposal.choices.find(each => each.field === field);
}
