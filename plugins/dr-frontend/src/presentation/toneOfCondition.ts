import { ScheduleCondition } from '@backstage-dr/plugin-dr-common';
import { Tone } from './tone';

const TONES: Record<ScheduleCondition, Tone> = {
  healthy: 'good',
  paused: 'note',
  gone: 'bad',
  'invalid-cron': 'bad',
  'impossible-cron': 'bad',
  'uncertain-cron': 'unknown',
  'failed-validation': 'bad',
  'invalid-ttl': 'bad',
  'name-too-long': 'bad',
  'never-ran': 'bad',
  missed: 'bad',
  skipped: 'warn',
  stuck: 'bad',
  queued: 'warn',
  'last-run-failed': 'bad',
  malformed: 'bad',
  unknown: 'unknown',
};

/** Tone of what is the matter with a schedule. */
export function toneOfCondition(condition: ScheduleCondition): Tone {
  return TONES[condition];
}
