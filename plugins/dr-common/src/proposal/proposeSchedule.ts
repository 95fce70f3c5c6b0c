import { frameOf, JudgementFrame } from '../frame';
import { instantOf, ScheduleChoices, ScheduleManifest, ScheduleProposal } from '../model';
import { assessSchedules } from '../schedules';
import { say } from '../statements/say';
import { backupSpecOf, metadataOf } from './backupSpecOf';
import { chooseBasis } from './chooseBasis';
import { chooseCron } from './chooseCron';
import { chooseScheduleName, keyOfPlace, ownSchedule, schedulesOfParts } from './chooseName';
import { chooseRpo } from './chooseRpo';
import { chooseTtl } from './chooseTtl';
import { ChosenPlace } from './ChosenPlace';
import { manifestText } from './manifestText';
import { workloadsToPropose } from './placesOf';
import { promiseOf } from './promiseOf';
import { ProposalGround } from './ProposalGround';
import { given, ProposalSheet } from './ProposalSheet';
import { assumedDuration, reckonDuration } from './reckonDuration';

/**
 * A Schedule that keeps a service's RPO, as far as one can: when it runs, what it takes, where to, for how long, under which
 * name, and why.
 *
 * @remarks
 * Pure: the same facts and choices at the same moment give the same proposal. Whatever was chosen is either taken as it is
 * or refused with what would be accepted; as long as anything is refused there is no manifest. What the proposal promises is
 * what judgement will find once the Schedule runs.
 *
 * @public
 */
export function proposeSchedule(ground: ProposalGround, choices: ScheduleChoices): ScheduleProposal {
  const { facts, settings, nowMs } = ground;
  const sheet = new ProposalSheet();
  const frame = frameOf(facts, instantOf(nowMs), settings);
  const existing = (place: ChosenPlace) => ownSchedule(frame, place, given(choices.name));
  const { place, extent, volumes, known, storageLocation, options } = chooseBasis(sheet, frame, choices, {
    isNew: ground.isNew ?? false,
    wholeCluster: false,
    claimsTrusted: ground.claimsTrusted ?? false,
    existing,
  });
  const rpoSeconds = chooseRpo(sheet, facts.objectives, given(choices.rpo));
  const duration =
    place && extent && volumes
      ? reckonDuration(frame, place, { extent, volumes, known, scheduleName: existing(place)?.name })
      : assumedDuration(volumes ?? 'file-system', known);
  const chosen = chooseCron(sheet, frame, given(choices.cron), {
    rpoSeconds,
    duration,
    serverVersion: place?.view.fact.veleroVersion,
    key: keyOfPlace(frame, place),
  });
  const promise = chosen?.promise ?? promiseOf(undefined, duration, rpoSeconds);
  const drillIntervalSeconds = facts.objectives.drillIntervalSeconds?.value;
  const ttl = chooseTtl(sheet, given(choices.ttl), { ...promise, drillIntervalSeconds });
  const named = chooseScheduleName(sheet, frame, place, given(choices.name));
  if (place) limitSurroundings(sheet, frame, place, named?.chart?.name ?? named?.name);

  const proposal: ScheduleProposal = { entityRef: facts.entityRef, ...sheet.result(), options, promise };
  if (place) proposal.cluster = place.view.fact.name;
  if (chosen) {
    proposal.rhythm = chosen.knowledge.rhythm;
    proposal.timeZone = chosen.knowledge.timeZone;
  }
  if (named?.chart) proposal.chart = named.chart;
  if (sheet.isRefused || !place || !extent || !volumes || !storageLocation || !chosen || !ttl || !named)
    return proposal;
  const manifest: ScheduleManifest = {
    apiVersion: 'velero.io/v1',
    kind: 'Schedule',
    metadata: metadataOf(named.name, place, facts.entityRef),
    spec: { schedule: chosen.cron, template: backupSpecOf(place, { extent, volumes, storageLocation, ttl }) },
  };
  return { ...proposal, manifest, yaml: manifestText(manifest) };
}

/** What is beside it: clusters that it does not hold, and schedules that hold the same or a part of it. */
function limitSurroundings(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  place: ChosenPlace,
  own: string | undefined,
): void {
  const { name: cluster } = place.view.fact;
  const others = workloadsToPropose(frame)
    .map(each => each.cluster)
    .filter(each => each !== cluster && frame.protectedClusters.includes(each))
    .map(each => frame.clusters.get(each)?.title ?? each);
  if (others.length > 0) sheet.limit('data', say('proposal.limit.otherPlaces', { clusters: [...new Set(others)] }));
  const schedules = assessSchedules(frame)
    .schedules.filter(each => each.cluster === cluster && each.name !== own && each.coverage.verdict === 'covered')
    .filter(({ conditions }) => !conditions.some(({ condition }) => condition === 'gone'))
    .map(({ name }) => name);
  if (schedules.length > 0) sheet.limit('otherwise', say('proposal.limit.alreadyScheduled', { schedules }));
  const parts = schedulesOfParts(frame, place, own).map(({ name }) => name);
  if (parts.length > 0) sheet.limit('otherwise', say('proposal.limit.partsScheduled', { schedules: parts }));
}
