import { RecoveryPoint } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { Covers } from '../Covers';
import { Moment } from '../Moment';
import { StackedColumn, StackedTable } from '../StackedTable';
import { PointCopies, PointName, PointUse } from './cells';

/** Recovery points as rows. */
export function RecoveryPointsTable(props: { points: readonly RecoveryPoint[] }) {
  const t = useT();
  const columns: StackedColumn<RecoveryPoint>[] = [
    { id: 'name', title: t('recoveryPoints.column.name'), width: '26%', cell: point => <PointName point={point} /> },
    {
      id: 'at',
      title: t('recoveryPoints.column.at'),
      width: '12%',
      cell: point => (point.at ? <Moment at={point.at} /> : t('recoveryPoints.atUnknown')),
    },
    { id: 'use', title: t('recoveryPoints.column.use'), width: '24%', cell: point => <PointUse point={point} /> },
    { id: 'covers', title: t('recoveryPoints.column.covers'), cell: point => <Covers coverage={point.coverage} /> },
    {
      id: 'expires',
      title: t('recoveryPoints.column.expires'),
      width: '11%',
      cell: point => (point.expiresAt ? <Moment at={point.expiresAt} /> : t('recoveryPoints.expiresUnknown')),
    },
    {
      id: 'copies',
      title: t('recoveryPoints.column.copies'),
      width: '12%',
      cell: point => <PointCopies point={point} />,
    },
  ];
  return (
    <StackedTable
      label={t('recoveryPoints.title')}
      columns={columns}
      items={props.points}
      keyOf={point => `${point.locationIdentity ?? ''}/${point.name}`}
    />
  );
}
