import {
  aCluster,
  ago,
  aLocation,
  aSilentCluster,
  DAY,
  everyKind,
  HOUR,
  hourlyBackups,
  MINUTE,
} from '../__fixtures__/world';
import { BackupFact, ClusterFact, FollowedKind, instantOf, KindState, ServiceFacts } from '../model';
import { Scenario, verdictOn } from './__testUtils__/scenarios';

const FOLLOWING: KindState = { status: 'following', observedAt: ago(10) };

function seoul(kinds: Partial<Record<FollowedKind, KindState>>): Partial<ServiceFacts> {
  return { clusters: [aCluster('seoul-1', { kinds: { ...everyKind(FOLLOWING), ...kinds } })] };
}

function cluster(overrides: Partial<ClusterFact>): Partial<ServiceFacts> {
  return { clusters: [aCluster('seoul-1', overrides), aCluster('tokyo-1', { role: 'standby' })] };
}

/** A cluster whose clock is ahead by so much, known to be so, and its location as its Velero has just checked it. */
function ahead(seconds: number): Partial<ServiceFacts> {
  return {
    ...cluster({ clockSkewSeconds: seconds }),
    locations: [aLocation({ lastValidatedAt: ago(40 - seconds) }), aLocation({ cluster: 'tokyo-1' })],
  };
}

describe('What is not seen is not known:', () => {
  it.each<Scenario>([
    [
      'a cluster that is silent for an hour',
      { clusters: [aSilentCluster('seoul-1', HOUR)] },
      'unknown',
      /^seoul-1 has been silent since /,
    ],
    [
      'a cluster that was never reached',
      cluster({ reachability: 'never-seen', kinds: {} }),
      'unknown',
      /^seoul-1 has never been seen\.$/,
    ],
    [
      'a cluster that refuses our token',
      cluster({
        reachability: 'unauthorized',
        since: ago(HOUR),
        kinds: everyKind({ status: 'failing', observedAt: ago(HOUR) }),
      }),
      'unknown',
      /^seoul-1 has not accepted our credentials since /,
    ],
    [
      'Backups that may not be read',
      seoul({ Backup: { status: 'forbidden' } }),
      'unknown',
      'seoul-1 does not let us read: Backup.',
    ],
    [
      'Schedules that were read an hour ago, while the cluster answers and all else is fresh',
      seoul({ Schedule: { status: 'failing', observedAt: ago(HOUR), message: 'The API server answered 500' } }),
      'unknown',
      'Schedule of seoul-1 cannot be read: The API server answered 500',
    ],
    [
      'Backups that were read an hour ago, while the cluster answers and all else is fresh',
      seoul({ Backup: { status: 'failing', observedAt: ago(HOUR), message: 'The API server answered 500' } }),
      'unknown',
      'Backup of seoul-1 cannot be read: The API server answered 500',
    ],
    [
      'storage locations that may not be read',
      seoul({ BackupStorageLocation: { status: 'forbidden' } }),
      'unknown',
      'seoul-1 does not let us read: BackupStorageLocation.',
    ],
    [
      'a moment of observation that lies in our own future',
      cluster({ kinds: everyKind({ status: 'following', observedAt: ago(-HOUR) }) }),
      'unknown',
      /^seoul-1 /,
    ],
    [
      'a cluster without Velero has no backups',
      {
        ...seoul({ Backup: { status: 'absent' }, Schedule: { status: 'absent' } }),
        backups: [],
        schedules: [],
        locations: [],
      },
      'not-ready',
      'seoul-1 has no Velero.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A storage location that calls itself Available is believed only while Velero goes on checking:', () => {
  it.each<Scenario>([
    [
      'it was checked three days ago',
      { locations: [aLocation({ lastValidatedAt: ago(3 * DAY) })] },
      'unknown',
      /^Velero in seoul-1 last checked storage location default at .*; it may not be running\.$/,
    ],
    [
      'it was never checked',
      { locations: [aLocation({ lastValidatedAt: undefined })] },
      'unknown',
      /has not checked storage location default yet\.$/,
    ],
    [
      'it is checked once only',
      { locations: [aLocation({ validationFrequencySeconds: 0, lastValidatedAt: ago(3 * DAY) })] },
      'unknown',
      /^Velero checks storage location default only once/,
    ],
    [
      'it was removed',
      { locations: [aLocation({ goneAt: ago(HOUR) })] },
      'not-ready',
      /^Storage location default was removed from seoul-1/,
    ],
    [
      'it is ReadOnly',
      { locations: [aLocation({ accessMode: 'ReadOnly' })] },
      'at-risk',
      /is ReadOnly, so Velero refuses every new backup\.$/,
    ],
    ['it is not there', { locations: [] }, 'unknown', 'Nothing is known about its storage location default.'],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A wrong clock does not make anything better:', () => {
  it.each<Scenario>([
    [
      'ten minutes ahead, backups of a full hour are ten minutes older than they say',
      ahead(10 * MINUTE),
      'ready',
      'If it broke now, order would lose 39 min of data.',
    ],
    ['and it is said', ahead(10 * MINUTE), 'ready', 'The clock of seoul-1 is 10 min ahead of ours.'],
    [
      'two hours ahead, what seems to be within the promise is not',
      ahead(2 * HOUR),
      'not-ready',
      / is 2 h 29 min old; the promise is 2 h\.$/,
    ],
    [
      'ten minutes behind, backups are taken for as old as they say, never for younger',
      ahead(-10 * MINUTE),
      'ready',
      'If it broke now, order would lose 29 min of data.',
    ],
    [
      'so far ahead that all backups seem to be of the future, and nobody has measured it',
      { backups: hourlyBackups(24).map(each => inTheFuture(each)) },
      'unknown',
      /^It claims to have started in the future/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

function inTheFuture(backup: BackupFact): BackupFact {
  const later = (at: string | undefined) => at && instantOf(Date.parse(at) + 2 * DAY * 1000);
  const { createdAt, startedAt, completedAt } = backup;
  return { ...backup, createdAt: later(createdAt), startedAt: later(startedAt), completedAt: later(completedAt) };
}
