import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { shortRef } from '../../presentation/shortRef';
import { ServiceLink } from '../ServiceLink';
import styles from './ServiceTable.module.css';

/** Its name, which leads to its own page, whose it is, and of which tier. */
export function ServiceName(props: { service: ServiceSummary }) {
  const { entityRef, title, owner, tier } = props.service;
  return (
    <span className={styles.lines}>
      <ServiceLink entityRef={entityRef} title={title} />
      <span className={styles.quiet}>{[owner && shortRef(owner), tier].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
