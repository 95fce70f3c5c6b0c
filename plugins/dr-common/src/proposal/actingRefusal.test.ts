import { ActingTerms } from '../model';
import { actingRefusal } from './actingRefusal';

const ALL: ActingTerms = {
  enabled: true,
  mayCreateSchedule: true,
  mayCreateBackup: true,
  namespaceClaims: 'confirmed',
  templates: {},
};

describe('actingRefusal', () => {
  it.each<[string, Partial<ActingTerms>, string | undefined, string | undefined]>([
    ['may', {}, undefined, undefined],
    ['works where acting is off', { enabled: false }, 'proposal.refusal.off', 'proposal.refusal.off'],
    ['may have Backups taken only', { mayCreateSchedule: false }, 'proposal.refusal.schedule', undefined],
    ['may create Schedules only', { mayCreateBackup: false }, undefined, 'proposal.refusal.backup'],
  ])('tells who %s', (_, terms, schedule, backup) => {
    expect(actingRefusal({ ...ALL, ...terms }, 'schedule')?.code).toBe(schedule);
    expect(actingRefusal({ ...ALL, ...terms }, 'backup')?.code).toBe(backup);
  });
});
