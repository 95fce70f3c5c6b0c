import { Link, Skeleton, Text } from '@backstage/ui';
import { usePortalHref } from '../../hooks/usePortalHref';
import { useOverview, useServices } from '../../hooks/useScorecard';
import { useSummariesNow } from '../../hooks/useSummariesNow';
import { useT, useWords } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { toneOfReadiness } from '../../presentation/tone';
import { FailedState } from '../FailedState';
import { Frame } from '../Frame';
import { ServiceCounts } from '../ServiceCounts';
import { ServiceLink } from '../ServiceLink';
import { StaleNote } from '../StaleNote';
import { ToneTag } from '../ToneTag';
import styles from './HomeWidget.module.css';

const MINE = { mine: true };
const MOST_SHOWN = 6;

/** On the home page: the reader's own services, the worst first. */
export function HomeWidget() {
  return (
    <Frame>
      <MyServices />
    </Frame>
  );
}

function MyServices() {
  const t = useT();
  const words = useWords();
  const hrefTo = usePortalHref();
  const overview = useOverview(MINE);
  const worst = useServices({ ...MINE, orderBy: 'readiness', limit: MOST_SHOWN });
  const items = useSummariesNow(worst.value?.items, worst.receivedAtMs);
  const error = overview.error ?? worst.error;
  const failure = error === undefined ? undefined : failureOf(error);
  const retry = () => {
    overview.refresh();
    worst.refresh();
  };
  if (!overview.value || !worst.value || overview.receivedAtMs === undefined) {
    if (failure) return <FailedState name={t('homeWidget.what')} failure={failure} retry={retry} />;
    return <Skeleton width="100%" height="10rem" />;
  }
  const { totalCount } = worst.value;
  if (totalCount === 0) return <Text as="p">{t('homeWidget.empty')}</Text>;
  const more = totalCount - items.length;
  return (
    <>
      {failure && <StaleNote receivedAtMs={overview.receivedAtMs} failure={failure} retry={retry} />}
      <ServiceCounts counts={overview.value.readiness} none={t('homeWidget.empty')} />
      <ul className={styles.services}>
        {items.map(({ entityRef, title, readiness, reason }) => (
          <li key={entityRef}>
            <span className={styles.head}>
              <ServiceLink entityRef={entityRef} title={title} />
              <ToneTag tone={toneOfReadiness(readiness)}>{t(`readiness.${readiness}`)}</ToneTag>
            </span>
            <span className={styles.why}>{words.statement(reason)}</span>
          </li>
        ))}
      </ul>
      {hrefTo && (
        <Link href={hrefTo('services', { mine: 'true' })}>
          {more > 0 ? t('homeWidget.more', { count: more }) : t('homeWidget.all')}
        </Link>
      )}
    </>
  );
}
