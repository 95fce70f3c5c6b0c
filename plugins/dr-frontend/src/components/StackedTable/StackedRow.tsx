import { memo } from 'react';
import { StackedColumn } from './StackedTable';
import styles from './StackedTable.module.css';

/** One line of a table, or one stack; the first cell names it. */
export const StackedRow = memo(function TableRow(props: {
  item: unknown;
  columns: ReadonlyArray<StackedColumn<unknown>>;
}) {
  const { item, columns } = props;
  return (
    <tr role="row" className={styles.row}>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.id} role="rowheader" scope="row" className={styles.name}>
            {column.cell(item)}
          </th>
        ) : (
          <td key={column.id} className={styles.cell} data-label={column.wide ? undefined : column.title}>
            {column.cell(item)}
          </td>
        ),
      )}
    </tr>
  );
});
