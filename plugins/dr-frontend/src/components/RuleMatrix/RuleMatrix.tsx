import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useBreakpoint } from '@backstage/ui';
import { memo } from 'react';
import { useT } from '../../hooks/useWords';
import { Panel } from '../Panel';
import { Legend } from './Legend';
import { MarkLists } from './MarkLists';
import { MatrixTable } from './MatrixTable';

/** Services against rules. Where there is no room for a table it is a list: what each service does not pass. */
export const RuleMatrix = memo(function ServicesByRules(props: { services: readonly ServiceSummary[] }) {
  const t = useT();
  const isNarrow = useBreakpoint().down('lg');
  return (
    <Panel large title={t('scorecard.matrix.title')} aside={<Legend />}>
      {isNarrow ? <MarkLists services={props.services} /> : <MatrixTable services={props.services} />}
    </Panel>
  );
});
