import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { KeyboardEvent, SyntheticEvent, useId, useMemo, useRef, useState } from 'react';
import { useFollow } from '../../hooks/useFollow';
import { useRuleName } from '../../hooks/useRuleName';
import { useT, useWords } from '../../hooks/useWords';
import { keyOfLevel } from '../../presentation/levels';
import { matrixGroups } from '../../presentation/matrixColumns';
import { ruleWords } from '../../presentation/ruleWords';
import { Bubble, BubblePlace, placeAbove } from '../Hint';
import { useServicePath } from '../ServiceLink';
import { MatrixRow } from './MatrixRow';
import styles from './RuleMatrix.module.css';

/**
 * Services against rules, the rules by level. One stop of the tab key; the arrow keys move from cell to cell, and a mark
 * leads to what was found.
 */
export function MatrixTable(props: { services: readonly ServiceSummary[] }) {
  const { services } = props;
  const t = useT();
  const words = useWords();
  const nameOf = useRuleName();
  const pathOf = useServicePath();
  const follow = useFollow();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState({ row: 0, column: 0 });
  const [shown, setShown] = useState<{ rule: string; place: BubblePlace }>();
  const groups = useMemo(() => matrixGroups(services), [services]);
  const columns = useMemo(() => groups.flatMap(group => group.columns), [groups]);
  const row = Math.min(current.row, services.length - 1);

  const show = (event: SyntheticEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    setShown(cell && { rule: columns[cell.column].rule, place: placeAbove(cell.element) });
    return cell;
  };
  const onFocus = (event: SyntheticEvent<HTMLElement>) => {
    const cell = show(event);
    if (cell && cell.row >= 0) setCurrent({ row: cell.row, column: cell.column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setShown(undefined);
    const target = {
      ArrowLeft: { row, column: current.column - 1 },
      ArrowRight: { row, column: current.column + 1 },
      ArrowUp: { row: row - 1, column: current.column },
      ArrowDown: { row: row + 1, column: current.column },
      Home: { row, column: 0 },
      End: { row, column: columns.length - 1 },
    }[event.key];
    if (!target) return;
    event.preventDefault();
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-row="${target.row}"][data-column="${target.column}"]`,
    );
    cell?.focus();
  };

  return (
    <>
      {/* Events of the cells, which are many, are taken here. */}
      <table
        ref={table}
        role="grid"
        aria-label={t('scorecard.matrix.title')}
        className={styles.table}
        onFocus={onFocus}
        onBlur={() => setShown(undefined)}
        onMouseOver={show}
        onMouseLeave={() => setShown(undefined)}
        onKeyDown={onKeyDown}
        onClick={follow.onClick}
      >
        <thead>
          <tr>
            <td className={styles.corner} />
            {groups.map(({ level, columns: { length } }) => (
              <th key={level ?? 0} scope="colgroup" colSpan={length} className={styles.level}>
                <span>
                  {level === undefined
                    ? t('scorecard.matrix.other')
                    : t('scorecard.levelName', { level: String(level), name: t(keyOfLevel(level)) })}
                </span>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('scorecard.column.service')}
            </th>
            {columns.map(({ rule }, index) => (
              <th key={rule} scope="col" className={styles.rule} data-row={-1} data-column={index}>
                <span>{nameOf(rule)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((service, index) => {
            const path = pathOf(service.entityRef);
            return (
              <MatrixRow
                key={service.entityRef}
                service={service}
                index={index}
                columns={columns}
                current={index === row ? Math.min(current.column, columns.length - 1) : undefined}
                path={path}
                href={follow.hrefOf(path)}
              />
            );
          })}
        </tbody>
      </table>
      {shown && (
        <Bubble id={id} place={shown.place}>
          {ruleWords(shown.rule, words.locale).question}
        </Bubble>
      )}
    </>
  );
}

/** The cell that an event comes from; headers of columns are in row −1. */
function cellOf(target: EventTarget): { row: number; column: number; element: Element } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : undefined;
  return element ? { row: Number(element.dataset.row), column: Number(element.dataset.column), element } : undefined;
}
