import { JudgementFrame } from '../frame';
import { Statement, VolumeChoice, Workload } from '../model';
import { databaseIn } from '../rules/databases';
import { say } from '../statements/say';
import { podsOfClaim } from '../volumes/podsOfClaim';
import { ChosenPlace } from './ChosenPlace';
import { ProposalSheet } from './ProposalSheet';
import { VolumeAbilities } from './volumeAbilities';

/** More names than that are no sentence any more. */
const NAMED = 5;

/**
 * How the data of volumes is to be taken: so that another cluster can restore it, if the cluster can do that.
 * @internal
 */
export function chooseVolumes(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  place: ChosenPlace,
  asked: string | undefined,
  abilities: VolumeAbilities,
): VolumeChoice | undefined {
  const volumes = volumesOf(place);
  const best = volumes.known && volumes.names.length === 0 ? 'none' : abilities.choices[0];
  const choice = asked === undefined ? best : abilities.choices.find(each => each === asked);
  if (choice === undefined) {
    return sheet.refuse('volumes', asked, say('proposal.accepted.volumes', { choices: abilities.choices }));
  }
  const cluster = place.view.title;
  sheet.decide('volumes', choice, asked, ...reasonsFor(choice, volumes, cluster));
  if (!volumes.known && place.workload) sheet.limit('data', say('proposal.limit.claimsNotSeen', { cluster }));
  sheet.limit('data', ...lost(choice, volumes, cluster, abilities));
  sheet.limit('data', ...doubts(choice, place, abilities));
  if (choice !== 'none' || volumes.names.length > 0) limitDatabases(sheet, frame, place.workload);
  return choice;
}

/**
 * The volumes that hold data, as far as they are known.
 * @internal
 */
export interface KnownVolumes {
  names: string[];
  known: boolean;
}

/** @internal */
export function volumesOf({ view, workload, isSeen }: ChosenPlace): KnownVolumes {
  if (!workload) return { names: [], known: false };
  const claims = workload.claims.filter(({ goneAt }) => goneAt === undefined).map(({ name }) => name);
  const mounted = workload.controllers.flatMap(({ claimNames }) => claimNames);
  const sight = view.kind('PersistentVolumeClaim').sight;
  const known = isSeen && (sight === 'current' || sight === 'stale');
  return { names: claims.length > 0 ? claims : [...new Set(mounted)], known };
}

function reasonsFor(choice: VolumeChoice, { names, known }: KnownVolumes, cluster: string): Statement[] {
  const volumes = some(names);
  switch (choice) {
    case 'file-system':
      return names.length > 0
        ? [say('proposal.why.files', { volumes, cluster })]
        : [say('proposal.why.filesToCome', { cluster })];
    case 'moved-snapshot':
      return names.length > 0
        ? [say('proposal.why.moved', { volumes, cluster })]
        : [say('proposal.why.movedToCome', { cluster })];
    case 'snapshot':
      return [say('proposal.why.snapshot', { cluster })];
    default:
      return known && names.length === 0 ? [say('proposal.why.noVolumes')] : [];
  }
}

/** Data that will not be there when it is needed. */
function lost(choice: VolumeChoice, { names, known }: KnownVolumes, cluster: string, { choices }: VolumeAbilities) {
  const volumes = some(names);
  const left: Statement[] = [];
  if (choice === 'none') {
    if (names.length > 0) left.push(say('proposal.limit.volumesLeftOut', { volumes }));
    else left.push(known ? say('proposal.limit.noVolumesYet') : say('proposal.limit.anyVolumesLeftOut'));
    if (choices.length === 1 && (names.length > 0 || !known)) left.push(say('proposal.limit.noWay', { cluster }));
  }
  if (choice === 'snapshot') left.push(say('proposal.limit.snapshotStays', { cluster }));
  return left;
}

/** What may keep data out, or what it holds from being of use. */
function doubts(choice: VolumeChoice, { view, workload }: ChosenPlace, abilities: VolumeAbilities): Statement[] {
  const cluster = view.title;
  const said: Statement[] = [];
  if (choice === 'file-system' || choice === 'moved-snapshot') {
    if (abilities.agents === 'unknown') said.push(say('proposal.limit.agentsUnknown', { cluster }));
    if (abilities.agents === 'some') {
      said.push(say('proposal.limit.agentsNotReady', { cluster, ready: view.fact.nodeAgents?.ready ?? 0 }));
    }
  }
  if ((choice === 'moved-snapshot' || choice === 'snapshot') && !abilities.snapshotsSeen) {
    said.push(say('proposal.limit.snapshotsUnproven', { cluster }));
  }
  if (choice === 'file-system' && workload) said.push(...unreadable(workload));
  return said;
}

/** Files are read through a running pod, and its owner can keep a volume out. */
function unreadable({ claims, controllers }: Workload): Statement[] {
  const pods = claims.map(({ name }) => ({ name, ...podsOfClaim(name, controllers) }));
  const unmounted = pods.filter(({ wanted }) => !wanted).map(({ name }) => name);
  const optedOut = pods.filter(each => each.optedOut).map(({ name }) => name);
  return [
    ...(unmounted.length > 0 ? [say('proposal.limit.noPod', { volumes: some(unmounted) })] : []),
    ...(optedOut.length > 0 ? [say('proposal.limit.optedOut', { volumes: some(optedOut) })] : []),
  ];
}

function limitDatabases(sheet: ProposalSheet, { facts }: JudgementFrame, workload: Workload | undefined): void {
  const databases = (workload?.controllers ?? []).flatMap(controller => {
    const database = databaseIn(controller);
    return database === undefined || controller.hasBackupHook ? [] : [`${database} (${controller.name})`];
  });
  if (databases.length > 0) sheet.limit('data', say('proposal.limit.database', { databases: some(databases) }));
  else if (facts.entityType === 'database') sheet.limit('data', say('proposal.limit.isDatabase'));
}

function some(names: readonly string[]): string[] {
  return names.length > NAMED ? [...names.slice(0, NAMED), '…'] : [...names];
}
