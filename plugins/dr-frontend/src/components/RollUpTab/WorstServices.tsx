import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useT, useWords } from '../../hooks/useWords';
import { keyOfLevel } from '../../presentation/levels';
import { toneOfReadiness } from '../../presentation/tone';
import { ServiceLink } from '../ServiceLink';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ToneTag } from '../ToneTag';
import styles from './RollUpTab.module.css';

/** Services with the one reason that matters, and whose they are where they are not all of one owner. */
export function WorstServices(props: { services: readonly ServiceSummary[]; ownersDiffer: boolean }) {
  const t = useT();
  const words = useWords();
  const columns: StackedColumn<ServiceSummary>[] = [
    {
      id: 'service',
      title: t('rollUp.column.service'),
      width: '20%',
      cell: ({ entityRef, title }) => <ServiceLink entityRef={entityRef} title={title} />,
    },
    {
      id: 'readiness',
      title: t('rollUp.column.readiness'),
      width: '13%',
      wide: true,
      cell: ({ readiness }) => <ToneTag tone={toneOfReadiness(readiness)}>{t(`readiness.${readiness}`)}</ToneTag>,
    },
    { id: 'why', title: t('rollUp.column.why'), wide: true, cell: ({ reason }) => words.statement(reason) },
    {
      id: 'level',
      title: t('rollUp.column.level'),
      width: '12%',
      cell: ({ level }) => t(keyOfLevel(level)),
    },
  ];
  if (props.ownersDiffer) {
    columns.push({
      id: 'owner',
      title: t('rollUp.column.owner'),
      width: '14%',
      cell: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : <span className={styles.quiet}>{t('rollUp.noOwner')}</span>,
    });
  }
  return (
    <StackedTable
      label={t('rollUp.worst')}
      columns={columns}
      items={props.services}
      keyOf={service => service.entityRef}
    />
  );
}
