import { Level, RULES, ServiceSummary } from '@backstage-dr/plugin-dr-common';

/** A rule as a column; `level` is left out of one that is not known here, from a newer backend. */
export interface MatrixColumn {
  rule: string;
  level?: Exclude<Level, 0>;
}

/** Rules that stand side by side because they belong to the same level. */
export interface MatrixGroup {
  level?: Exclude<Level, 0>;
  columns: MatrixColumn[];
}

/** Every rule as a column, by level, in the order of judgement; after them those that only the services know. */
export function matrixGroups(services: ReadonlyArray<Pick<ServiceSummary, 'marks'>>): MatrixGroup[] {
  const known = RULES.map(({ id: rule, level }): MatrixColumn => ({ rule, level }));
  const marked = new Set(services.flatMap(({ marks }) => marks.map(({ rule }) => rule)));
  const others = [...marked].filter(rule => !known.some(column => column.rule === rule)).sort();
  const levels = ([1, 2, 3, 4] as const).map(level => ({
    level,
    columns: known.filter(column => column.level === level),
  }));
  return [...levels, { columns: others.map(rule => ({ rule })) }].filter(({ columns }) => columns.length > 0);
}
