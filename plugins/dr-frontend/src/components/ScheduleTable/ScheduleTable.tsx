import { Assessment, ScheduleAssessment } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { doubtOf } from '../../presentation/doubtOf';
import { scheduleCommand } from '../../presentation/scheduleCommand';
import { Covers } from '../Covers';
import { Nothing } from '../Nothing';
import { Panel } from '../Panel';
import { Snippet } from '../Snippet';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ScheduleLast } from './ScheduleLast';
import { ScheduleName } from './ScheduleName';
import { ScheduleNext } from './ScheduleNext';
import { ScheduleRhythm } from './ScheduleRhythm';
import styles from './ScheduleTable.module.css';

/** The schedules that concern the service: when they run, what they cover, how the last runs went, when the next is. */
export function ScheduleTable(props: { assessment: Assessment }) {
  const { schedules, workloads, objectives } = props.assessment;
  const t = useT();
  const doubt = doubtOf(props.assessment, 'Schedule');
  const columns: StackedColumn<ScheduleAssessment>[] = [
    { id: 'name', title: t('schedules.column.name'), width: '22%', cell: item => <ScheduleName schedule={item} /> },
    { id: 'runs', title: t('schedules.column.runs'), width: '17%', cell: item => <ScheduleRhythm schedule={item} /> },
    {
      id: 'covers',
      title: t('schedules.column.covers'),
      width: '18%',
      cell: item => <Covers coverage={item.coverage} />,
    },
    { id: 'last', title: t('schedules.column.last'), cell: item => <ScheduleLast schedule={item} /> },
    { id: 'next', title: t('schedules.column.next'), width: '14%', cell: item => <ScheduleNext schedule={item} /> },
  ];
  return (
    <Panel title={t('schedules.title')}>
      {schedules.length === 0 ? (
        <div className={styles.empty}>
          <Nothing doubt={doubt}>{t('schedules.empty')}</Nothing>
          {!doubt && (
            <>
              <Text as="p">{t('schedules.emptyNext')}</Text>
              <Snippet text={scheduleCommand(workloads, objectives.rpoSeconds?.value)} />
            </>
          )}
        </div>
      ) : (
        <StackedTable
          label={t('schedules.title')}
          columns={columns}
          items={schedules}
          keyOf={item => `${item.cluster}/${item.namespace}/${item.name}`}
        />
      )}
    </Panel>
  );
}
