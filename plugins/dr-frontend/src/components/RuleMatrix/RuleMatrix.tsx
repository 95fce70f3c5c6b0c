import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useBreakpoint } from '@backstage/ui';
import { CSSProperties, memo, useRef } from 'react';
import { useIsNear } from '../../hooks/useIsNear';
import { useT } from '../../hooks/useWords';
import { hasLapsed } from '../../presentation/hasLapsed';
import { Panel } from '../Panel';
import { ToneMark } from '../ToneMark';
import { Legend } from './Legend';
import { MarkLists } from './MarkLists';
import { MatrixTable } from './MatrixTable';
import styles from './RuleMatrix.module.css';

/**
 * Services against rules. Where there is no room for a table it is a list: what each service does not pass. It is much to
 * draw and stands below a long list, so that it is drawn when it is about to be seen; its room is kept.
 */
export const RuleMatrix = memo(function ServicesByRules(props: { services: readonly ServiceSummary[] }) {
  const { services } = props;
  const t = useT();
  const lapsed = services.filter(hasLapsed).length;
  const isNarrow = useBreakpoint().down('lg');
  const room = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(room);
  const rows: CSSProperties & { '--dr-rows': number } = { '--dr-rows': services.length };
  return (
    <Panel large title={t('scorecard.matrix.title')} aside={<Legend />}>
      {lapsed > 0 && (
        <p className={styles.lapsed}>
          <ToneMark tone="unknown" />
          <span>{t('scorecard.matrix.lapsedNote', { count: lapsed })}</span>
        </p>
      )}
      <div ref={room} className={styles.room} style={rows}>
        {isNear && (isNarrow ? <MarkLists services={services} /> : <MatrixTable services={services} />)}
      </div>
    </Panel>
  );
});
