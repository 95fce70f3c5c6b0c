import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A named thing with a verdict and a few lines about it. What is `undefined`, `false` or empty is left out. */
export function Facts(props: { name: ReactNode; verdict?: ReactNode; facts: ReactNode[] }) {
  const { name, verdict, facts } = props;
  return (
    <div className={styles.thing}>
      <div className={styles.head}>
        <strong>{name}</strong>
        {verdict}
      </div>
      <ul className={styles.facts}>
        {facts
          .filter(fact => fact !== undefined && fact !== false && fact !== '')
          .map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
      </ul>
    </div>
  );
}
