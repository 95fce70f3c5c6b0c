import { parseEntityRef } from '@backstage/catalog-model';
import { JudgementFrame } from '../frame';
import { ScheduleFact } from '../model';
import { say } from '../statements/say';
import { ChosenPlace } from './ChosenPlace';
import { isObjectName, LONGEST_NAME } from './isObjectName';
import { isMarkedFor } from './marks';
import { workloadsToPropose } from './placesOf';
import { ProposalSheet } from './ProposalSheet';
import { shortHash } from './spread';

/** Backups are called as their Schedule, with a moment of 14 digits. */
const LONGEST_PROPOSED = LONGEST_NAME - 15;

/**
 * The name of a Schedule: the one of ours that is there already for this service and place, else one of its own.
 * @internal
 */
export function chooseScheduleName(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  place: ChosenPlace | undefined,
  asked: string | undefined,
): string | undefined {
  if (asked !== undefined && !isObjectName(asked)) return refuseName(sheet, asked);
  if (!place) return undefined;
  const there = schedulesIn(frame, place);
  const own = there.find(each => isOwn(each, place, frame));
  const isForeign = (name: string) => there.some(each => each.name === name && !isOwn(each, place, frame));
  if (asked !== undefined && isForeign(asked)) {
    return sheet.refuse('name', asked, say('proposal.accepted.freeName', { name: asked, cluster: place.view.title }));
  }
  const name = asked ?? own?.name ?? proposedName(frame, place, isForeign);
  const isChange = there.some(each => each.name === name);
  const why = isChange ? say('proposal.why.nameOwn', { name }) : say('proposal.why.name', { name });
  sheet.decide('name', name, asked, ...(asked === undefined || isChange ? [why] : []));
  return name;
}

/** The name of a Backup that is taken now. @internal */
export function chooseBackupName(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  place: ChosenPlace | undefined,
  asked: string | undefined,
): string | undefined {
  if (asked !== undefined && !isObjectName(asked)) return refuseName(sheet, asked);
  if (!place) return undefined;
  const { name: cluster, veleroNamespace } = place.view.fact;
  const isTaken = frame.facts.backups.some(
    each =>
      each.cluster === cluster &&
      each.namespace === veleroNamespace &&
      each.name === asked &&
      each.goneAt === undefined,
  );
  if (isTaken) {
    return sheet.refuse('name', asked, say('proposal.accepted.freeName', { name: asked, cluster: place.view.title }));
  }
  const moment = new Date(frame.nowMs).toISOString().replace(/\D/g, '').slice(0, 14);
  const name =
    asked ?? `${fitted(wordsOf(frame, place), keyOfPlace(frame, place), LONGEST_PROPOSED - 4)}-now-${moment}`;
  sheet.decide('name', name, asked, ...(asked === undefined ? [say('proposal.why.name', { name })] : []));
  return name;
}

/** What tells a service in a place from all others. @internal */
export function keyOfPlace({ facts }: JudgementFrame, place: ChosenPlace | undefined): string {
  return [facts.entityRef, place?.view.fact.name ?? '', place?.workload?.namespace ?? ''].join('\n');
}

/** The Schedule of ours that is there for this service and place. @internal */
export function ownSchedule(frame: JudgementFrame, place: ChosenPlace): ScheduleFact | undefined {
  return schedulesIn(frame, place).find(each => isOwn(each, place, frame));
}

function schedulesIn({ facts }: JudgementFrame, { view }: ChosenPlace): ScheduleFact[] {
  const { name, veleroNamespace } = view.fact;
  return facts.schedules.filter(
    ({ cluster, namespace, goneAt }) => cluster === name && namespace === veleroNamespace && goneAt === undefined,
  );
}

function isOwn(schedule: ScheduleFact, { workload }: ChosenPlace, { facts }: JudgementFrame): boolean {
  const { includedNamespaces = [] } = schedule.template;
  const isSamePlace = includedNamespaces.length === 1 && includedNamespaces[0] === workload?.namespace;
  return isSamePlace && isMarkedFor(schedule, facts.entityRef);
}

function refuseName(sheet: ProposalSheet, asked: string): undefined {
  return sheet.refuse('name', asked, say('proposal.accepted.name', { longest: LONGEST_NAME }));
}

function proposedName(frame: JudgementFrame, place: ChosenPlace, isForeign: (name: string) => boolean): string {
  const key = keyOfPlace(frame, place);
  const name = fitted(wordsOf(frame, place), key, LONGEST_PROPOSED);
  return isForeign(name) ? withHash(name, key, LONGEST_PROPOSED) : name;
}

/**
 * What there is more than one of is part of the name: clusters that share a store would write over each other's Backups of
 * one name.
 */
function wordsOf(frame: JudgementFrame, { view, workload }: ChosenPlace): string {
  const { kind, namespace, name } = parseEntityRef(frame.facts.entityRef);
  const places = workloadsToPropose(frame);
  const inCluster = places.filter(each => each.cluster === view.fact.name);
  const isUsual = kind.toLowerCase() === 'component' && namespace === 'default';
  return [
    'dr',
    ...(isUsual ? [] : [kind.toLowerCase(), namespace]),
    name,
    ...(inCluster.length > 1 && workload ? [workload.namespace] : []),
    ...(places.length > inCluster.length ? [view.fact.name] : []),
    ...(workload ? [] : ['cluster']),
  ].join('-');
}

/** As Kubernetes takes it; what had to be changed or cut to fit tells itself apart by a hash. */
function fitted(words: string, key: string, longest: number): string {
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === words.toLowerCase() && name.length <= longest ? name : withHash(name, key, longest);
}

function withHash(name: string, key: string, longest: number): string {
  const hash = shortHash(key);
  return `${name.slice(0, longest - hash.length - 1).replace(/-+$/, '')}-${hash}`;
}
