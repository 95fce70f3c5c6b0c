import { Overview, RollUpBy } from '@backstage-dr/plugin-dr-common';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import { ServicesChooser } from '../../hooks/useServicesChoice';
import { useT } from '../../hooks/useWords';
import { Panel } from '../Panel';
import styles from './FailsMost.module.css';
import { Groups } from './Groups';
import { WorstRules } from './WorstRules';

const SIDES = ['rule', 'owner', 'system', 'tier'] as const;
type Side = (typeof SIDES)[number];

/** Where most is wrong: by rule, by owner, by system or by tier, the worst first. Each line narrows the list to itself. */
export function FailsMost(props: { overview: Overview; chooser: ServicesChooser }) {
  const { overview, chooser } = props;
  const t = useT();
  const [side, setSide] = useState<Side>('rule');
  return (
    <Panel large title={t(`scorecard.worst.title.${side === 'rule' ? 'rule' : 'group'}`)}>
      <ToggleButtonGroup
        aria-label={t('scorecard.worst.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[side]}
        onSelectionChange={keys => setSide(SIDES.find(one => keys.has(one)) ?? 'rule')}
        className={styles.sides}
      >
        {SIDES.map(one => (
          <ToggleButton key={one} id={one} size="small">
            {t(`scorecard.worst.by.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {side === 'rule' ? (
        <WorstRules rules={overview.rules} chooser={chooser} />
      ) : (
        <Groups key={side} by={side satisfies RollUpBy} chooser={chooser} />
      )}
    </Panel>
  );
}
