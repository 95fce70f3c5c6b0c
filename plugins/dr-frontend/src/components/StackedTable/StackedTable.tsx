import { Cell, Column, Row, TableBody, TableHeader, TableRoot } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './StackedTable.module.css';

/** One column: its title, its share of the width, and what a row shows in it. */
export interface StackedColumn<T> {
  id: string;
  title: string;
  /** A CSS width; the columns without one share what is left. */
  width?: string;
  /** A press on its title sorts by it. */
  sortable?: boolean;
  cell(item: T): ReactNode;
}

/** By which column a table is sorted, and how. */
export interface StackedSort {
  column: string;
  direction: 'ascending' | 'descending';
}

/** A table whose rows become stacks of labelled lines where there is no room for columns. The first column names the row. */
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
    <TableRoot
      aria-label={label}
      className={styles.table}
      sortDescriptor={sort}
      onSortChange={({ column }) => onSort?.(String(column))}
    >
      <TableHeader className={styles.head}>
        {columns.map((column, index) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={index === 0}
            allowsSorting={column.sortable}
            style={{ width: column.width }}
          >
            {column.title}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {/* Rows and columns are known by their ids together: a thing may be called like a column. */}
        {items.map(item => (
          <Row key={keyOf(item)} id={`row ${keyOf(item)}`} className={styles.row}>
            {columns.map((column, index) => (
              <Cell key={column.id} className={index === 0 ? styles.name : styles.cell} data-label={column.title}>
                {column.cell(item)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </TableRoot>
  );
}
