import { ScheduleAssessment } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { Moment } from '../Moment';

/** When it runs next; said in words when it does not, or nobody can tell. */
export function ScheduleNext(props: { schedule: ScheduleAssessment }) {
  const { paused, conditions, nextRunAt } = props.schedule;
  const t = useT();
  if (conditions.some(({ condition }) => condition === 'gone')) return <>{t('schedules.next.gone')}</>;
  if (paused) return <>{t('schedules.next.paused')}</>;
  return nextRunAt ? <Moment at={nextRunAt} /> : <>{t('schedules.next.unknown')}</>;
}
