import { JudgementFrame } from '../frame';
import { ScheduleFact, Statement, VolumeChoice, Workload } from '../model';
import { databaseIn } from '../rules/databases';
import { say } from '../statements/say';
import { podsOfClaim } from '../volumes/podsOfClaim';
import { ChosenPlace, nameIn } from './ChosenPlace';
import { ProposalSheet } from './ProposalSheet';
import { VolumeAbilities } from './volumeAbilities';
import { volumeChoiceOf } from './volumeChoiceOf';

/** More names than that are no sentence any more. */
const NAMED = 5;

/**
 * How the data of volumes is to be taken: so that another cluster can restore it, if the cluster can do that.
 *
 * @param existing - the Schedule that is to be changed: how it takes volumes is not changed unless somebody asks for it
 * @internal
 */
export function chooseVolumes(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  place: ChosenPlace,
  asked: string | undefined,
  { abilities, existing }: { abilities: VolumeAbilities; existing: ScheduleFact | undefined },
): VolumeChoice | undefined {
  const volumes = volumesOf(place);
  const best = volumes.known && volumes.names.length === 0 ? 'none' : abilities.choices[0];
  const own = existing && asked === undefined ? keep(existing, best, abilities) : undefined;
  const choice = asked === undefined ? own?.choice ?? best : abilities.choices.find(each => each === asked);
  if (choice === undefined) {
    return sheet.refuse('volumes', asked, say('proposal.accepted.volumes', { choices: abilities.choices }));
  }
  const cluster = place.view.title;
  sheet.decide('volumes', choice, asked, ...(own?.why ?? []), ...reasonsFor(choice, volumes, cluster));
  if (!volumes.known && place.workloads.length > 0)
    sheet.limit('data', say('proposal.limit.claimsNotSeen', { cluster }));
  sheet.limit('data', ...lost(choice, volumes, cluster, abilities));
  sheet.limit('data', ...doubts(choice, place, abilities));
  if (choice !== 'none' || volumes.names.length > 0) limitDatabases(sheet, frame, place);
  return choice;
}

/**
 * How a Schedule takes volumes stays as it is, even where something better has become possible: that its backups are taken in
 * another way is for somebody to decide. What takes none cannot be told from what had none to take, and data is not left out
 * for that.
 */
function keep(
  schedule: ScheduleFact,
  best: VolumeChoice,
  { choices }: VolumeAbilities,
): { choice: VolumeChoice; why: Statement[] } {
  const choice = volumeChoiceOf(schedule.template);
  const { name } = schedule;
  if (choice === 'none')
    return { choice: best, why: best === 'none' ? [] : [say('proposal.why.volumesAdded', { name })] };
  const kept = say('proposal.why.volumesKept', { name, choice });
  // Without volumes there is nothing that could not be done.
  if (choice === best || best === 'none') return { choice, why: [kept] };
  if (!choices.includes(choice))
    return { choice: best, why: [say('proposal.why.volumesImpossible', { name, choice })] };
  const isWorse = choices.indexOf(choice) > choices.indexOf(best);
  return { choice, why: [kept, ...(isWorse ? [say('proposal.why.volumesBetter', { choice: best })] : [])] };
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
export function volumesOf(place: ChosenPlace): KnownVolumes {
  const { view, workloads, isSeen } = place;
  if (workloads.length === 0) return { names: [], known: false };
  const sight = view.kind('PersistentVolumeClaim').sight;
  const known = isSeen && (sight === 'current' || sight === 'stale');
  return { names: workloads.flatMap(each => volumesIn(each).map(name => nameIn(place, each.namespace, name))), known };
}

function volumesIn({ claims, controllers }: Workload): string[] {
  const names = claims.filter(({ goneAt }) => goneAt === undefined).map(({ name }) => name);
  return names.length > 0 ? names : [...new Set(controllers.flatMap(({ claimNames }) => claimNames))];
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
function doubts(choice: VolumeChoice, place: ChosenPlace, abilities: VolumeAbilities): Statement[] {
  const { view } = place;
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
  if (choice === 'file-system') said.push(...unreadable(place));
  return said;
}

/** Files are read through a running pod, and its owner can keep a volume out. */
function unreadable(place: ChosenPlace): Statement[] {
  const pods = place.workloads.flatMap(({ namespace, claims, controllers }) =>
    claims.map(({ name }) => ({ name: nameIn(place, namespace, name), ...podsOfClaim(name, controllers) })),
  );
  const unmounted = pods.filter(({ wanted }) => !wanted).map(({ name }) => name);
  const optedOut = pods.filter(each => each.optedOut).map(({ name }) => name);
  return [
    ...(unmounted.length > 0 ? [say('proposal.limit.noPod', { volumes: some(unmounted) })] : []),
    ...(optedOut.length > 0 ? [say('proposal.limit.optedOut', { volumes: some(optedOut) })] : []),
  ];
}

function limitDatabases(sheet: ProposalSheet, { facts }: JudgementFrame, place: ChosenPlace): void {
  const controllers = place.workloads.flatMap(each => each.controllers);
  const databases = controllers.flatMap(controller => {
    const { namespace, name, hasBackupHook } = controller;
    const database = databaseIn(controller);
    return database === undefined || hasBackupHook ? [] : [`${database} (${nameIn(place, namespace, name)})`];
  });
  if (databases.length > 0) sheet.limit('data', say('proposal.limit.database', { databases: some(databases) }));
  else if (facts.entityType === 'database') sheet.limit('data', say('proposal.limit.isDatabase'));
}

function some(names: readonly string[]): string[] {
  return names.length > NAMED ? [...names.slice(0, NAMED), '…'] : [...names];
}
