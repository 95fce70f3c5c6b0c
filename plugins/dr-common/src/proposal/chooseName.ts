import { parseEntityRef } from '@backstage/catalog-model';
import { JudgementFrame } from '../frame';
import { namespacesNamed } from '../coverage';
import { ChartSchedule, ScheduleFact, Workload } from '../model';
import { say } from '../statements/say';
import { chartScheduleOf } from './chartSchedule';
import { ChosenPlace, namespacesOf } from './ChosenPlace';
import { isObjectName, LONGEST_NAME } from './isObjectName';
import { isMadeFor, isMarkedFor } from './marks';
import { workloadsToPropose } from './placesOf';
import { ProposalSheet } from './ProposalSheet';
import { shortHash } from './spread';

/** Backups are called as their Schedule, with a moment of 14 digits. */
const LONGEST_PROPOSED = LONGEST_NAME - 15;

/** What a Schedule is called, and what of Helm's it is to change, if any. @internal */
export interface ChosenName {
  name: string;
  chart?: ChartSchedule;
}

/**
 * The name of a Schedule: the one of ours that is there already for this service and place, else one of its own. Of one that
 * Helm has made of values of ours it is the key of these.
 * @internal
 */
export function chooseScheduleName(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  place: ChosenPlace | undefined,
  asked: string | undefined,
): ChosenName | undefined {
  if (asked !== undefined && !isObjectName(asked)) return refuseName(sheet, asked);
  if (!place) return undefined;
  const own = ownSchedule(frame, place, asked);
  const chart = own && chartOf(own, frame, place);
  if (chart) return chooseKey(sheet, place, asked, { chart, dropped: namesBeside(own, place) });
  const there = schedulesIn(frame, place);
  const isForeign = (name: string) => there.some(each => each.name === name && !isOurs(each, place, frame));
  if (asked !== undefined && isForeign(asked)) {
    return sheet.refuse('name', asked, say('proposal.accepted.freeName', { name: asked, cluster: place.view.title }));
  }
  const name = asked ?? own?.name ?? proposedName(frame, place, isForeign);
  const changed = there.find(each => each.name === name);
  const isChange = changed !== undefined;
  const why = isChange ? say('proposal.why.nameOwn', { name }) : say('proposal.why.name', { name });
  sheet.decide('name', name, asked, ...(asked === undefined || isChange ? [why] : []));
  limitDropped(sheet, name, changed ? namesBeside(changed, place) : []);
  return { name };
}

function chooseKey(
  sheet: ProposalSheet,
  place: ChosenPlace,
  asked: string | undefined,
  { chart, dropped }: { chart: ChartSchedule; dropped: string[] },
): ChosenName {
  const { name, key, release, releaseNamespace } = chart;
  const cluster = place.view.title;
  sheet.decide('name', key, asked, say('proposal.why.nameChart', { name, key }));
  sheet.limit('otherwise', say('proposal.limit.chart', { name, key, cluster, release, releaseNamespace }));
  limitDropped(sheet, name, dropped);
  return { name: key, chart };
}

function limitDropped(sheet: ProposalSheet, name: string, namespaces: string[]): void {
  if (namespaces.length > 0) sheet.limit('data', say('proposal.limit.namespacesDropped', { name, namespaces }));
}

/** What a Schedule takes besides. */
function namesBeside({ template }: ScheduleFact, place: ChosenPlace): string[] {
  const named = namespacesNamed(template);
  return named === 'any' ? [] : named.filter(each => !namespacesOf(place).includes(each));
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
  return [facts.entityRef, place?.view.fact.name ?? '', place ? namespacesOf(place).join(',') : ''].join('\n');
}

/**
 * The Schedule of ours that is there for this service and place, and is the one to change: that of a name, when somebody asks
 * for one, else the one that takes the same namespaces, else the one that is called as a new one would be; those of which Helm
 * is not the owner first. One that is Helm's goes by the key of its values, too.
 * @internal
 */
export function ownSchedule(
  frame: JudgementFrame,
  place: ChosenPlace,
  asked: string | undefined,
): ScheduleFact | undefined {
  const rank = (schedule: ScheduleFact) => (isMarkedFor(schedule, frame.facts.entityRef) ? 0 : 1);
  const ours = schedulesIn(frame, place)
    .filter(each => isOurs(each, place, frame))
    .sort((a, b) => rank(a) - rank(b));
  const isCalled = (schedule: ScheduleFact, name: string) =>
    schedule.name === name || chartOf(schedule, frame, place)?.key === name;
  if (asked !== undefined) return ours.find(each => isCalled(each, asked));
  const proposed = usualName(frame, place);
  return ours.find(each => takesTheSame(each, place)) ?? ours.find(each => isCalled(each, proposed));
}

function chartOf(schedule: ScheduleFact, frame: JudgementFrame, place: ChosenPlace): ChartSchedule | undefined {
  return chartScheduleOf(schedule, { entityRef: frame.facts.entityRef, usualKey: usualName(frame, place) });
}

/** Other Schedules of ours that take a part of what is taken, and nothing else. @internal */
export function schedulesOfParts(frame: JudgementFrame, place: ChosenPlace, own: string | undefined): ScheduleFact[] {
  const namespaces = namespacesOf(place);
  return schedulesIn(frame, place).filter(each => {
    const named = namespacesNamed(each.template);
    const isPart = named !== 'any' && named.length < namespaces.length && named.every(one => namespaces.includes(one));
    return isPart && each.name !== own && isMadeFor(each, frame.facts.entityRef);
  });
}

function schedulesIn({ facts }: JudgementFrame, { view }: ChosenPlace): ScheduleFact[] {
  const { name, veleroNamespace } = view.fact;
  return facts.schedules.filter(
    ({ cluster, namespace, goneAt }) => cluster === name && namespace === veleroNamespace && goneAt === undefined,
  );
}

/**
 * Whether a Schedule is the service's, takes some of what is to be taken, and can be changed without taking it away from where
 * the service runs besides.
 */
function isOurs(schedule: ScheduleFact, place: ChosenPlace, frame: JudgementFrame): boolean {
  const named = namespacesNamed(schedule.template);
  const isMade = isMarkedFor(schedule, frame.facts.entityRef) || chartOf(schedule, frame, place) !== undefined;
  if (named === 'any' || !isMade) return false;
  const isTaken = ({ namespace }: Workload) => named.includes(namespace);
  return place.workloads.some(isTaken) && !place.leftOut.some(isTaken);
}

function takesTheSame({ template }: ScheduleFact, place: ChosenPlace): boolean {
  const named = namespacesNamed(template);
  const namespaces = namespacesOf(place);
  return named !== 'any' && named.length === namespaces.length && named.every(each => namespaces.includes(each));
}

function refuseName(sheet: ProposalSheet, asked: string): undefined {
  return sheet.refuse('name', asked, say('proposal.accepted.name', { longest: LONGEST_NAME }));
}

function proposedName(frame: JudgementFrame, place: ChosenPlace, isForeign: (name: string) => boolean): string {
  const name = usualName(frame, place);
  return isForeign(name) ? withHash(name, keyOfPlace(frame, place), LONGEST_PROPOSED) : name;
}

function usualName(frame: JudgementFrame, place: ChosenPlace): string {
  return fitted(wordsOf(frame, place), keyOfPlace(frame, place), LONGEST_PROPOSED);
}

/**
 * What there is more than one of is part of the name: clusters that share a store would write over each other's Backups of
 * one name, and what takes all of a service is not to be taken for what takes a part.
 */
function wordsOf(frame: JudgementFrame, place: ChosenPlace): string {
  const { view, workloads, leftOut } = place;
  const { kind, namespace, name } = parseEntityRef(frame.facts.entityRef);
  const places = workloadsToPropose(frame);
  const hasOthers = places.some(each => each.cluster !== view.fact.name);
  const isUsual = kind.toLowerCase() === 'component' && namespace === 'default';
  return [
    'dr',
    ...(isUsual ? [] : [kind.toLowerCase(), namespace]),
    name,
    ...(leftOut.length > 0 ? namespacesOf(place) : []),
    ...(hasOthers ? [view.fact.name] : []),
    ...(workloads.length > 0 ? [] : ['cluster']),
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
