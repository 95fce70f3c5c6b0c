import { ServicesQuery, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { memo, useMemo } from 'react';
import { useT } from '../../hooks/useWords';
import { toneOfReadiness } from '../../presentation/tone';
import { LevelBars } from '../LevelBars';
import { Moment } from '../Moment';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ToneTag } from '../ToneTag';
import { DowntimeCell, LossCell } from './FigureCell';
import { ReasonCell } from './ReasonCell';
import { ServiceName } from './ServiceName';
import styles from './ServiceTable.module.css';

type OrderBy = NonNullable<ServicesQuery['orderBy']>;

/** What a column shows grows while what it is sorted by gets older, so that they run against each other. */
const AGES: readonly OrderBy[] = ['recoveryPointAt', 'provenAt'];
const ORDERS: readonly OrderBy[] = ['title', 'readiness', 'level', ...AGES];

/** One page of services, a line each: how it stands, why first, and what was promised against how it is. */
export const ServiceTable = memo(function Services(props: {
  services: readonly ServiceSummary[];
  orderBy: OrderBy;
  descending: boolean;
  onSort(orderBy: OrderBy, descending: boolean): void;
}) {
  const { services, orderBy, descending, onSort } = props;
  const t = useT();
  const columns = useMemo(
    (): Array<StackedColumn<ServiceSummary>> => [
      {
        id: 'title',
        title: t('scorecard.column.service'),
        width: '16%',
        sortable: true,
        cell: service => <ServiceName service={service} />,
      },
      {
        id: 'readiness',
        title: t('scorecard.column.readiness'),
        width: '8rem',
        sortable: true,
        wide: true,
        cell: ({ readiness }) => <ToneTag tone={toneOfReadiness(readiness)}>{t(`readiness.${readiness}`)}</ToneTag>,
      },
      {
        id: 'why',
        title: t('scorecard.column.why'),
        wide: true,
        cell: service => <ReasonCell service={service} />,
      },
      {
        id: 'recoveryPointAt',
        title: t('scorecard.column.loss'),
        width: '9rem',
        sortable: true,
        cell: service => <LossCell service={service} />,
      },
      {
        id: 'downtime',
        title: t('scorecard.column.downtime'),
        width: '9rem',
        cell: service => <DowntimeCell service={service} />,
      },
      {
        id: 'level',
        title: t('scorecard.column.level'),
        width: '6rem',
        sortable: true,
        cell: service => <LevelBars level={service.level} />,
      },
      {
        id: 'provenAt',
        title: t('scorecard.column.drill'),
        width: '6.5rem',
        sortable: true,
        cell: ({ provenAt }) =>
          provenAt ? <Moment at={provenAt} /> : <span className={styles.quiet}>{t('scorecard.neverProven')}</span>,
      },
    ],
    [t],
  );
  const isAge = AGES.includes(orderBy);
  return (
    <StackedTable
      label={t('scorecard.table')}
      columns={columns}
      items={services}
      keyOf={service => service.entityRef}
      sort={{ column: orderBy, direction: descending === isAge ? 'ascending' : 'descending' }}
      onSort={column => {
        const chosen = ORDERS.find(order => order === column);
        if (chosen) onSort(chosen, chosen === orderBy ? !descending : false);
      }}
    />
  );
});
