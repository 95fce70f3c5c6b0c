import { ReactNode } from 'react';
import { StackedHeading } from './StackedHeading';
import { StackedRow } from './StackedRow';
import styles from './StackedTable.module.css';

/** One column: its title, its share of the width, and what a row shows in it. */
export interface StackedColumn<T> {
  id: string;
  title: string;
  /** A CSS width; the columns without one share what is left. */
  width?: string;
  /** A press on its title sorts by it. */
  sortable?: boolean;
  /** Where rows are stacks it has a whole line and no label: for what says itself what it is. */
  wide?: boolean;
  cell(item: T): ReactNode;
}

/** By which column a table is sorted, and how. */
export interface StackedSort {
  column: string;
  direction: 'ascending' | 'descending';
}

/**
 * A table whose rows become stacks of labelled lines where there is no room for columns. The first column names the row.
 *
 * It is a plain table, because a list of fifty services is drawn anew at every press. Its roles are
 * said because a table that is laid out as stacks is none any more in some browsers. A row is drawn anew when its item or
 * `columns` is another object.
 */
export function StackedTable<T>(props: {
  label: string;
  columns: ReadonlyArray<StackedColumn<T>>;
  items: readonly T[];
  keyOf(item: T): string;
  sort?: StackedSort;
  onSort?(column: string): void;
}) {
  const { label, columns, items, keyOf, sort, onSort } = props;
  return (
    <table role="table" aria-label={label} className={styles.table}>
      <thead className={styles.head}>
        <tr role="row">
          {columns.map(column => (
            <StackedHeading
              key={column.id}
              title={column.title}
              width={column.width}
              sorted={sort?.column === column.id ? sort.direction : 'none'}
              onSort={column.sortable && onSort ? () => onSort(column.id) : undefined}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <StackedRow key={keyOf(item)} item={item} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}
