import { ReactNode } from 'react';
import { NowProvider } from '../../hooks/useNow';
import styles from './Frame.module.css';

/** What everything of ours stands in: one now, the tokens that Backstage UI lacks, and a width to answer to. */
export function Frame(props: { children: ReactNode }) {
  return (
    <NowProvider>
      <div className={styles.frame}>
        <div className={styles.stack}>{props.children}</div>
      </div>
    </NowProvider>
  );
}
