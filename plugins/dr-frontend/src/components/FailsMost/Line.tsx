import { Link } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './FailsMost.module.css';

/** A name, a bar and a figure; with `href` a link that leaves only what it stands for. */
export function Line(props: {
  name: string;
  href: string | undefined;
  chosen: boolean;
  figure: string;
  /** All of it in words. */
  label: string;
  children: ReactNode;
}) {
  const { name, href, chosen, figure, label, children } = props;
  const content = (
    <>
      <span className={styles.name}>{name}</span> {children}
      <span className={styles.figure}>{figure}</span>
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <div className={styles.line} role="group" aria-label={label}>
          {content}
        </div>
      ) : (
        <Link
          href={href}
          aria-label={label}
          aria-current={chosen ? 'true' : undefined}
          className={styles.line}
          standalone
          color="primary"
        >
          {content}
        </Link>
      )}
    </li>
  );
}
