import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { memo } from 'react';
import { useRuleName } from '../../hooks/useRuleName';
import { useT } from '../../hooks/useWords';
import { findingId } from '../../presentation/findings';
import { hasLapsed } from '../../presentation/hasLapsed';
import { kindOfMark } from '../../presentation/markKind';
import { MatrixColumn } from '../../presentation/matrixColumns';
import { MarkShape } from './MarkShape';
import styles from './RuleMatrix.module.css';

/** One service against all rules. Its marks are plain links with `data-to`, for whoever holds the rows to follow. */
export const MatrixRow = memo(function ServiceRow(props: {
  service: ServiceSummary;
  index: number;
  columns: readonly MatrixColumn[];
  /** The column that the tab key stops at, when it is in this row. */
  current: number | undefined;
  /** What is said about the service: where that is in the portal, and its address. */
  path: string;
  href: string;
}) {
  const { service, index, columns, current, path, href } = props;
  const t = useT();
  const nameOf = useRuleName();
  const marks = new Map(service.marks.map(mark => [mark.rule, mark]));
  // What it passed then it may not pass now.
  const isLapsed = hasLapsed(service);
  const none = t(isLapsed ? 'scorecard.matrix.lapsed' : 'scorecard.matrix.none');
  return (
    <tr>
      <th scope="row" className={styles.service}>
        {service.title}
      </th>
      {columns.map(({ rule }, column) => {
        const mark = marks.get(rule);
        const place = { 'data-row': index, 'data-column': column, tabIndex: column === current ? 0 : -1 };
        if (!mark) {
          return (
            <td key={rule} className={styles.cell} aria-label={none} {...place}>
              {isLapsed && (
                <span className={styles.mark} data-kind="unknown">
                  <MarkShape kind="unknown" />
                </span>
              )}
            </td>
          );
        }
        const kind = kindOfMark(mark);
        const finding = `#${findingId({ rule })}`;
        return (
          <td key={rule} className={styles.cell}>
            <a
              href={`${href}${finding}`}
              data-to={`${path}${finding}`}
              className={styles.mark}
              data-kind={kind}
              aria-label={t('scorecard.matrix.mark', {
                service: service.title,
                rule: nameOf(rule),
                kind: t(`scorecard.matrix.kind.${kind}`),
              })}
              {...place}
            >
              <MarkShape kind={kind} />
            </a>
          </td>
        );
      })}
    </tr>
  );
});
