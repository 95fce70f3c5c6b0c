import { BackupSpec } from '../velero/types';
import { ClaimSeed } from '../world/objects';
import { ScheduleSeed, ServiceWorkloadSeed } from '../world/WorldSeed';
import { Dice } from './Dice';
import { Rhythm } from './rhythms';
import { Role } from './roles';

const DAY_HOURS = 24;
const LONGEST_TTL_DAYS = 30;

/** Where a service that is backed up can live; the other one reads its backups. @internal */
export type Home = 'seoul-1' | 'tokyo-1';

/**
 * A service that is about to get a story.
 * @internal
 */
export class Subject {
  readonly name: string;
  readonly namespace: string;
  readonly keeps: Role['keeps'];
  readonly home: Home;
  readonly dice: Dice;
  /** A namespace of its own holds nothing else. */
  readonly sharesNamespace: boolean;
  readonly #isDatabase: boolean;

  private constructor(name: string, role: Role, sharedNamespace: string | undefined, dice: Dice) {
    this.name = name;
    this.namespace = sharedNamespace ?? name;
    this.sharesNamespace = sharedNamespace !== undefined;
    this.keeps = role.keeps;
    this.#isDatabase = role.type === 'database';
    this.dice = dice;
    this.home = dice.chance(70) ? 'seoul-1' : 'tokyo-1';
  }

  static create(options: { name: string; role: Role; sharedNamespace?: string; dice: Dice }): Subject {
    return new Subject(options.name, options.role, options.sharedNamespace, options.dice);
  }

  get other(): Home {
    return this.home === 'seoul-1' ? 'tokyo-1' : 'seoul-1';
  }

  /** The location that lies in another region than its home; the default one lies in Tokyo's. */
  get farLocation(): string {
    return this.home === 'seoul-1' ? 'default' : 'seoul-local';
  }

  get nearLocation(): string {
    return this.home === 'seoul-1' ? 'seoul-local' : 'default';
  }

  /** @param storageClass - of its volumes */
  workloads({ replicas = 2, storageClass = 'csi-gp3' } = {}): ServiceWorkloadSeed[] {
    const { name, namespace, keeps } = this;
    const claim = (of: string): ClaimSeed => ({ name: of, size: `${1 + this.dice.roll(4)}Gi`, storageClass });
    const files = keeps === 'files' ? { claims: [claim(`${name}-files`)] } : {};
    const app: ServiceWorkloadSeed = { kind: 'Deployment', name, namespace, replicas, ...files };
    if (keeps !== 'rows') return [app];
    const database: ServiceWorkloadSeed = {
      kind: 'StatefulSet',
      name: `${name}-db`,
      namespace,
      replicas: 1,
      claims: [claim('data')],
    };
    return this.#isDatabase ? [database] : [app, database];
  }

  /** A schedule of all that it has; `more` is added to its template. */
  schedule(rhythm: Rhythm, more: BackupSpec = {}, rest: Partial<ScheduleSeed> = {}): ScheduleSeed {
    const { name, namespace, dice } = this;
    const days = Math.max(7, Math.min(LONGEST_TTL_DAYS, Math.ceil(rhythm.historyDays * 4)));
    return {
      name,
      cron: rhythm.cron(dice),
      ttl: `${days * DAY_HOURS}h0m0s`,
      historyDays: rhythm.historyDays,
      template: {
        includedNamespaces: [namespace],
        storageLocation: this.farLocation,
        ...(this.sharesNamespace ? { labelSelector: { matchLabels: { 'backstage.io/kubernetes-id': name } } } : {}),
        ...(dice.chance(60) ? { defaultVolumesToFsBackup: true } : { snapshotMoveData: true }),
        ...more,
      },
      ...rest,
    };
  }
}
