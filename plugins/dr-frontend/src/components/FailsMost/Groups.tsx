import { RollUp, RollUpBy } from '@backstage-dr/plugin-dr-common';
import { Button, Skeleton, Text } from '@backstage/ui';
import { useState } from 'react';
import { useRollUps } from '../../hooks/useScorecard';
import { ServicesChooser } from '../../hooks/useServicesChoice';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { groupOf } from '../../presentation/servicesSearch';
import { PartFailed } from '../FailedState';
import { ReadinessBar } from '../ReadinessBar';
import styles from './FailsMost.module.css';
import { Line } from './Line';

const SHOWN = 5;
/** So many lines are mounted at most; the filter finds the others. */
const MOST = 50;

/** Services by owner, system or tier, the group with the most that is not ready first. */
export function Groups(props: { by: RollUpBy; chooser: ServicesChooser }) {
  const { by, chooser } = props;
  const t = useT();
  const [all, setAll] = useState(false);
  const { [by]: chosen, ...others } = groupOf(chooser.choice.filter);
  const { value, error, refresh } = useRollUps(by, others);
  if (!value && error !== undefined) return <PartFailed failure={failureOf(error)} retry={refresh} />;
  if (!value) return <Skeleton width="100%" height="11rem" />;
  if (value.length === 0) return <Text as="p">{t('scorecard.worst.noService')}</Text>;

  const line = (group: RollUp) => {
    const { key, title = key, total, readiness } = group;
    const name = title ?? t(`scorecard.worst.none.${by}`);
    const isChosen = key !== undefined && (chosen?.includes(key) ?? false);
    const figures = { ready: String(readiness.ready), total: String(total) };
    return (
      <Line
        key={key ?? ''}
        name={name}
        href={key === undefined ? undefined : chooser.hrefWith({ [by]: isChosen ? undefined : [key] })}
        chosen={isChosen}
        figure={t('scorecard.worst.readyOf', figures)}
        label={t('scorecard.worst.group', { name, ...figures, notReady: String(readiness['not-ready']) })}
      >
        <ReadinessBar counts={readiness} small />
      </Line>
    );
  };
  return (
    <>
      <ol className={styles.lines} data-all={all}>
        {value.slice(0, all ? MOST : SHOWN).map(line)}
      </ol>
      {value.length > SHOWN && (
        <Button size="small" variant="tertiary" className={styles.more} onPress={() => setAll(!all)}>
          {all ? t('scorecard.worst.fewer') : t('scorecard.worst.all', { number: String(value.length) })}
        </Button>
      )}
    </>
  );
}
