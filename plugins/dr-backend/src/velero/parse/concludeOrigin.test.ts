import { BackupOrigin } from '@backstage-dr/plugin-dr-common';
import { concludeOrigin } from './concludeOrigin';

const T1 = '2026-11-23T04:00:00Z';
const T2 = '2026-11-23T04:01:00Z';
const T3 = '2026-11-23T04:02:00Z';

describe('concludeOrigin', () => {
  it.each<[string, Parameters<typeof concludeOrigin>[0], BackupOrigin]>([
    ['created before it started', { phase: 'Completed', createdAt: T1, startedAt: T2, completedAt: T3 }, 'here'],
    ['created in the second it started', { phase: 'Completed', createdAt: T1, startedAt: T1, completedAt: T2 }, 'here'],
    ['created after it completed', { phase: 'Completed', createdAt: T3, startedAt: T1, completedAt: T2 }, 'elsewhere'],
    ['created while it ran', { phase: 'Completed', createdAt: T2, startedAt: T1, completedAt: T3 }, 'unknown'],
    [
      'created before it started, and never written to since: a copy of a cluster whose clock is ahead',
      { phase: 'Completed', generation: 1, createdAt: T1, startedAt: T2, completedAt: T3 },
      'unknown',
    ],
    [
      'created while it ran, and never written to since',
      { phase: 'Completed', generation: 1, createdAt: T2, startedAt: T1, completedAt: T3 },
      'elsewhere',
    ],
    [
      'created before it started, and written to as Velero does',
      { phase: 'Completed', generation: 8, createdAt: T1, startedAt: T2, completedAt: T3 },
      'here',
    ],
    ['new, without a phase', { createdAt: T1 }, 'here'],
    ['unfinished', { phase: 'InProgress', createdAt: T2, startedAt: T1 }, 'here'],
    ['failed validation', { phase: 'FailedValidation', createdAt: T1 }, 'here'],
    ['failed without times', { phase: 'Failed' }, 'unknown'],
    ['of an unknown phase', { phase: 'Sleeping', createdAt: T1 }, 'unknown'],
  ])('%s', (_, sight, origin) => {
    expect(concludeOrigin(sight)).toBe(origin);
  });

  it('keeps what was concluded while it ran', () => {
    expect(concludeOrigin({ phase: 'Completed', createdAt: T2, startedAt: T1, completedAt: T3 }, 'here')).toBe('here');
  });
});
