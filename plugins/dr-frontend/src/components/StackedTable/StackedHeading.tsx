import { RiArrowUpLine } from '@remixicon/react';
import { CSSProperties } from 'react';
import styles from './StackedTable.module.css';

/** The title of a column; of one that can be sorted by it is a button. */
export function StackedHeading(props: {
  title: string;
  width: string | undefined;
  sorted: 'ascending' | 'descending' | 'none';
  onSort: (() => void) | undefined;
}) {
  const { title, width, sorted, onSort } = props;
  const column: CSSProperties & { '--dr-column'?: string } = { '--dr-column': width };
  return (
    <th
      role="columnheader"
      scope="col"
      className={styles.heading}
      style={column}
      aria-sort={onSort ? sorted : undefined}
    >
      {onSort ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {title}
          <RiArrowUpLine aria-hidden="true" className={styles.arrow} size={16} />
        </button>
      ) : (
        title
      )}
    </th>
  );
}
