import { Link } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Standing.module.css';

/** How many services stand so, as a link that leaves only them; once more, all again. */
export function Count(props: {
  count: number;
  /** Of all, 0 to 1; drawn as a line when given. */
  share?: number;
  href: string;
  chosen: boolean;
  large?: boolean;
  children: ReactNode;
}) {
  const { count, share, href, chosen, large, children } = props;
  return (
    <li className={styles.item}>
      <Link
        href={href}
        className={styles.count}
        standalone
        color="primary"
        aria-current={chosen ? 'true' : undefined}
        data-large={large}
      >
        <span className={styles.number}>{count}</span>
        <span className={styles.what}>{children}</span>
        {share !== undefined && (
          <span className={styles.line} aria-hidden="true">
            <span style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
          </span>
        )}
      </Link>
    </li>
  );
}
