import { LocationAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { SharedLocation } from '../../presentation/places';
import { toneOfHealth } from '../../presentation/tone';
import { Moment } from '../Moment';
import { ToneTag } from '../ToneTag';
import styles from './StoragePage.module.css';

/** How each cluster that uses a location sees it, the worst first: a location that one can reach another may not. */
export function LocationViews(props: { location: SharedLocation }) {
  return (
    <ul className={styles.views}>
      {props.location.views.map(view => (
        <li key={`${view.cluster}/${view.name}`}>
          <View view={view} />
        </li>
      ))}
    </ul>
  );
}

function View(props: { view: LocationAssessment }) {
  const { cluster, health, accessMode, reasons, message, lastValidatedAt, lastSyncedAt } = props.view;
  const t = useT();
  const words = useWords();
  return (
    <span className={styles.lines}>
      <span className={styles.seen}>
        <ToneTag tone={toneOfHealth(health)}>{t(`storage.health.${health}`)}</ToneTag>
        <span className={styles.quiet}>{t('storagePage.from', { cluster })}</span>
      </span>
      {reasons.map(reason => (
        <span key={JSON.stringify(reason)}>{words.statement(reason)}</span>
      ))}
      {message && <span className={styles.quiet}>{message}</span>}
      {accessMode === 'ReadOnly' && <span className={styles.quiet}>{t('storage.readOnly')}</span>}
      <span className={styles.quiet}>
        {lastValidatedAt
          ? t('storage.validated', { age: <Moment at={lastValidatedAt} /> })
          : t('storage.neverValidated')}
        {' · '}
        {lastSyncedAt ? t('survival.synced', { age: <Moment at={lastSyncedAt} /> }) : t('storagePage.neverSynced')}
      </span>
    </span>
  );
}
