import { Button } from '@backstage/ui';
import { useState } from 'react';
import { Fates } from '../../hooks/useFates';
import { useT } from '../../hooks/useWords';
import { titlesOf } from '../../presentation/fates';
import { orderTicks } from '../../presentation/recoveryOrder';
import { Pages } from '../Pages';
import { Panel } from '../Panel';
import { CriticalPath } from './CriticalPath';
import { OrderChart } from './OrderChart';
import { OrderLegend } from './OrderLegend';
import { OrderTable } from './OrderTable';
import styles from './RecoveryOrder.module.css';

/** The services that come back in the order in which they do: in words, as a chart, and as a table. */
export function RecoveryOrder(props: { fates: Fates }) {
  const { page, before, earlier, later } = props.fates;
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  if (!page) return null;
  const { services, totalCount } = page;
  const titleOf = titlesOf(page);
  const ticks = orderTicks(page);
  return (
    <Panel
      title={t('whatIf.order.title')}
      aside={!asTable && <OrderLegend services={services} axisSeconds={ticks.at(-1)} />}
    >
      <div className={styles.said}>
        <CriticalPath page={page} titleOf={titleOf} />
        <Button variant="tertiary" size="small" onPress={() => setAsTable(!asTable)}>
          {t(asTable ? 'exposure.showChart' : 'exposure.showTable')}
        </Button>
      </div>
      {asTable ? (
        <OrderTable services={services} titleOf={titleOf} />
      ) : (
        <OrderChart page={page} ticks={ticks} titleOf={titleOf} />
      )}
      <Pages before={before} count={services.length} total={totalCount} earlier={earlier} later={later} />
    </Panel>
  );
}
