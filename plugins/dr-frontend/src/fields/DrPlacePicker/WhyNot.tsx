import { Fragment } from 'react';
import { Statement } from '@backstage-dr/plugin-dr-common';
import { useWords } from '../../hooks/useWords';
import styles from '../options.module.css';

/** Why something cannot be chosen, and what helps, in a line each. */
export function WhyNot(props: { reasons: readonly Statement[] }) {
  const { statement } = useWords();
  return (
    <span className={styles.reasons}>
      {props.reasons.map(reason => (
        <Fragment key={JSON.stringify(reason)}>
          <span>{statement(reason)}</span>{' '}
        </Fragment>
      ))}
    </span>
  );
}
