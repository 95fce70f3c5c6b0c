import { ServiceFate } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { namesIn } from '../../presentation/namesIn';
import { ServiceLink } from '../ServiceLink';
import { StackedColumn, StackedTable } from '../StackedTable';
import { useOrderWords } from './useOrderWords';

/** All that the chart shows, as rows. */
export function OrderTable(props: { services: readonly ServiceFate[]; titleOf(entityRef: string): string }) {
  const { services, titleOf } = props;
  const t = useT();
  const said = useOrderWords();
  const column = (
    id: 'start' | 'end' | 'known' | 'promise' | 'into' | 'lose' | 'needs',
    cell: (service: ServiceFate) => string,
  ) => ({
    id,
    title: t(`whatIf.order.column.${id}`),
    cell,
  });
  const columns: StackedColumn<ServiceFate>[] = [
    {
      id: 'service',
      title: t('whatIf.order.column.service'),
      width: '20%',
      cell: service => <ServiceLink entityRef={service.entityRef} title={service.title} />,
    },
    column('start', said.start),
    column('end', said.end),
    column('known', service => t(`whatIf.order.legend.${service.restore.state}`)),
    column('promise', service => said.promise(service) ?? t('dataLoss.noPromise')),
    column('into', said.target),
    column('lose', said.loss),
    column('needs', service => namesIn(service.waitsFor, titleOf, t) ?? t('whatIf.nobodyElse')),
  ];
  return (
    <StackedTable
      label={t('whatIf.order.table')}
      columns={columns}
      items={services}
      keyOf={service => service.entityRef}
    />
  );
}
