import {
  ActedObject,
  BackupFact,
  BackupManifest,
  BackupProgress,
  isMadeFor,
  ProposalGround,
  proposeBackup,
  proposeSchedule,
  ScheduleManifest,
} from '@backstage-dr/plugin-dr-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ClusterConfig } from '../clusters';
import { ProposalGrounds } from '../proposals';
import { backupChoices, scheduleChoices } from '../proposals/choices';
import { flag, object, readBody } from '../service/readBody';
import { ActingConfig } from './ActingConfig';
import { ActTarget } from './ActingService';
import { applySchedule } from './applySchedule';
import { createBackup } from './createBackup';
import { FindMeant } from './isClaimBelieved';
import { progressOf } from './progressOf';
import { Proposed, requireManifest } from './requireManifest';
import { requireNamespace } from './requireNamespace';
import { VeleroCluster } from './VeleroCluster';

const scheduleRequest = object({ choices: scheduleChoices.optional(), dryRun: flag });
const backupRequest = object({ choices: backupChoices.optional(), dryRun: flag });

/** What was decided about who acts. @internal */
export interface ActingDecision {
  /** They may act on every service, whichever it is. */
  forAll: boolean;
  onTarget?: (target: ActTarget) => void;
}

/** Finds the Backup of a name that is stored. @internal */
export type FindBackup = (key: { cluster: string; namespace: string; name: string }) => Promise<BackupFact | undefined>;

/**
 * Creates what is proposed in clusters, of namespaces that name the service; who may is not its concern.
 * @internal
 */
export class ClusterActing {
  readonly #config: ActingConfig;
  readonly #clusters: readonly ClusterConfig[];
  readonly #grounds: ProposalGrounds;
  readonly #findBackup: FindBackup;
  readonly #findMeant: FindMeant;

  constructor(options: {
    config: ActingConfig;
    clusters: readonly ClusterConfig[];
    grounds: ProposalGrounds;
    findBackup: FindBackup;
    findMeant: FindMeant;
  }) {
    this.#config = options.config;
    this.#clusters = options.clusters;
    this.#grounds = options.grounds;
    this.#findBackup = options.findBackup;
    this.#findMeant = options.findMeant;
  }

  async applySchedule(entityRef: string, body: unknown, decision: ActingDecision): Promise<ActedObject> {
    const { choices = {}, dryRun = false } = readBody(scheduleRequest, body ?? {});
    const proposal = proposeSchedule(await this.#ground(entityRef, choices.name), choices);
    return this.#act(entityRef, requireManifest(proposal), decision, (cluster, manifest) =>
      applySchedule(cluster, manifest, { entityRef, dryRun, chart: proposal.chart }),
    );
  }

  async createBackup(entityRef: string, body: unknown, decision: ActingDecision): Promise<ActedObject> {
    const { choices = {}, dryRun = false } = readBody(backupRequest, body ?? {});
    const proposal = proposeBackup(await this.#ground(entityRef, choices.name), choices);
    return this.#act(entityRef, requireManifest(proposal), decision, (cluster, manifest) =>
      createBackup(cluster, manifest, { dryRun }),
    );
  }

  async progress(entityRef: string, { cluster, name }: { cluster: string; name: string }): Promise<BackupProgress> {
    const config = this.#clusters.find(each => each.name === cluster);
    const ground = await this.#grounds.of(entityRef);
    const backup = config && (await this.#findBackup({ cluster, namespace: config.veleroNamespace, name }));
    const progress = backup && progressOf(backup, ground);
    if (progress) return progress;
    throw new NotFoundError(
      `No Backup ${name} that was created here for ${entityRef} has been seen in cluster ${cluster}; one that was created a moment ago is seen soon`,
    );
  }

  /** Whether a name is free is left to the cluster, which alone tells who has taken it. */
  async #ground(entityRef: string, name: string | undefined): Promise<ProposalGround> {
    const ground = await this.#grounds.of(entityRef);
    const schedules = ground.facts.schedules.filter(each => each.name !== name || isMadeFor(each, entityRef));
    const backups = ground.facts.backups.filter(each => each.name !== name);
    return { ...ground, facts: { ...ground.facts, schedules, backups } };
  }

  async #act<Manifest extends ScheduleManifest | BackupManifest>(
    entityRef: string,
    proposed: Proposed<Manifest>,
    decision: ActingDecision,
    write: (cluster: VeleroCluster, manifest: Manifest) => Promise<Pick<ActedObject, 'outcome' | 'yaml'>>,
  ): Promise<ActedObject> {
    const { manifest, namespaces, places } = proposed;
    const config = this.#clusters.find(({ name }) => name === proposed.cluster);
    if (!config) throw new NotFoundError(`There is no cluster ${proposed.cluster}`);
    const { namespace, name } = manifest.metadata;
    const target: ActTarget = { cluster: config.name, kind: manifest.kind, namespace, name };
    decision.onTarget?.(target);
    if (namespaces === 'all') this.#requireWholeCluster(config.name, decision);
    const cluster = VeleroCluster.connect(config);
    try {
      for (const each of namespaces === 'all' ? [] : namespaces) {
        const isTrusted = this.#config.namespaceClaims === 'trusted' && places.includes(each);
        await requireNamespace(cluster, each, { entityRef, findMeant: this.#findMeant, isTrusted });
      }
      return { ...target, ...(await write(cluster, manifest)) };
    } finally {
      cluster.close();
    }
  }

  #requireWholeCluster(cluster: string, { forAll }: ActingDecision): void {
    const what = `This would take the whole cluster ${cluster}`;
    if (!this.#config.wholeCluster) {
      throw new NotAllowedError(`${what}: an operator allows that with dr.acting.wholeCluster`);
    }
    if (!forAll) {
      throw new NotAllowedError(`${what}, which needs the permission for every service, not under conditions`);
    }
  }
}
