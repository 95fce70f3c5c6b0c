import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import { useRuleName } from '../../hooks/useRuleName';
import { useT } from '../../hooks/useWords';
import { findingId } from '../../presentation/findings';
import { kindOfMark } from '../../presentation/markKind';
import { MatrixColumn } from '../../presentation/matrixColumns';
import { useServicePath } from '../ServiceLink';
import { MarkShape } from './MarkShape';
import styles from './RuleMatrix.module.css';

/** One service against all rules. */
export const MatrixRow = memo(function ServiceRow(props: {
  service: ServiceSummary;
  index: number;
  columns: readonly MatrixColumn[];
  /** The column that the tab key stops at, when it is in this row. */
  current: number | undefined;
}) {
  const { service, index, columns, current } = props;
  const t = useT();
  const nameOf = useRuleName();
  const pathOf = useServicePath();
  const marks = new Map(service.marks.map(mark => [mark.rule, mark]));
  const page = pathOf(service.entityRef);
  return (
    <tr>
      <th scope="row" className={styles.service}>
        {service.title}
      </th>
      {columns.map(({ rule }, column) => {
        const mark = marks.get(rule);
        const place = { 'data-row': index, 'data-column': column, tabIndex: column === current ? 0 : -1 };
        if (!mark) return <td key={rule} className={styles.cell} aria-label={t('scorecard.matrix.none')} {...place} />;
        const kind = kindOfMark(mark);
        return (
          <td key={rule} className={styles.cell}>
            <Link
              to={`${page}#${findingId({ rule })}`}
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
            </Link>
          </td>
        );
      })}
    </tr>
  );
});
