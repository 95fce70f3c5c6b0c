import { Link, Text } from '@backstage/ui';
import { usePortalHref } from '../../hooks/usePortalHref';
import { Belonging, useStandingOf, useWorstOf } from '../../hooks/useRollUp';
import { useSummariesNow } from '../../hooks/useSummariesNow';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { MOST_REFS_AT_ONCE } from '../../presentation/rollUpParts';
import { FailedState, PartFailed } from '../FailedState';
import { Moment } from '../Moment';
import { Panel } from '../Panel';
import { PlacesSkeleton } from '../PlacesSkeleton';
import { Snippet } from '../Snippet';
import { StaleNote } from '../StaleNote';
import { ReadinessFigures } from '../ReadinessFigures';
import { WorstServices } from './WorstServices';
import styles from './RollUpTab.module.css';

const MOST_SHOWN = 10;

/**
 * How the services of a group or system stand: in figures, and the worst first.
 *
 * @param props.refs - the group or system itself first, then all below it
 */
export function RollUp(props: { kind: 'group' | 'system'; name: string; refs: string[] }) {
  const { kind, name, refs } = props;
  const by = kind === 'system' ? 'system' : 'owner';
  const belonging: Belonging = { by, refs };
  const t = useT();
  const hrefTo = usePortalHref();
  const { value: overview, receivedAtMs, error, refresh } = useStandingOf(belonging);
  const worst = useWorstOf(belonging, MOST_SHOWN);
  const services = useSummariesNow(worst.value, worst.receivedAtMs);
  // A longer address would lead nowhere.
  const isLinked = refs.length <= MOST_REFS_AT_ONCE;
  const failure = error === undefined ? undefined : failureOf(error);
  if (!overview && failure) return <FailedState name={name} failure={failure} retry={refresh} />;
  if (!overview || receivedAtMs === undefined) return <PlacesSkeleton name={name} />;
  if (overview.total === 0) {
    return (
      <Panel title={t('rollUp.title')} large>
        <Text as="p">{t(`rollUp.empty.${kind}`)}</Text>
        <Text as="p">{t(`rollUp.emptyNext.${kind}`)}</Text>
        <Snippet text={`spec:\n  ${by}: ${refs[0]}`} />
      </Panel>
    );
  }
  return (
    <>
      {failure && <StaleNote receivedAtMs={receivedAtMs} failure={failure} retry={refresh} />}
      <Panel
        large
        title={t('rollUp.services', { count: overview.total })}
        aside={
          overview.assessedAt && (
            <span className={styles.quiet}>{t('rollUp.judged', { age: <Moment at={overview.assessedAt} /> })}</span>
          )
        }
      >
        <ReadinessFigures counts={overview.readiness} />
      </Panel>
      <Panel
        title={t('rollUp.worst')}
        aside={hrefTo && isLinked && <Link href={hrefTo('services', { [by]: refs })}>{t('rollUp.all')}</Link>}
      >
        {worst.error !== undefined && <PartFailed failure={failureOf(worst.error)} retry={worst.refresh} />}
        {worst.value && <WorstServices services={services} ownersDiffer={by === 'system' || refs.length > 1} />}
      </Panel>
    </>
  );
}
