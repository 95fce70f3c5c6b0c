import { useRouteRef } from '@backstage/core-plugin-api';
import { Overview, RuleRollUp } from '@backstage-dr/plugin-dr-common';
import { Link } from '@backstage/ui';
import { useMemo } from 'react';
import { useT, useWords } from '../../hooks/useWords';
import { useRuleName } from '../../hooks/useRuleName';
import { keyOfLevel } from '../../presentation/levels';
import { ruleStandings } from '../../presentation/ruleStandings';
import { toneOfFinding } from '../../presentation/tone';
import { pageRouteRef } from '../../routes';
import { Panel } from '../Panel';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ToneMark } from '../ToneMark';
import { RuleCounts } from './RuleCounts';
import styles from './RulesPage.module.css';

/** Every rule, the one that most services fail first. */
export function RuleList(props: { overview: Overview }) {
  const { overview } = props;
  const { total } = overview;
  const t = useT();
  const words = useWords();
  const nameOf = useRuleName();
  const page = useRouteRef(pageRouteRef);
  const rules = useMemo(() => ruleStandings(overview.rules), [overview.rules]);
  const columns: Array<StackedColumn<RuleRollUp>> = [
    {
      id: 'rule',
      title: t('scorecard.rules.column.rule'),
      cell: ({ rule, question, why, fail, unknown }) => (
        <span className={styles.lines}>
          {fail + unknown > 0 ? (
            <Link href={`${page()}/services?rule=${encodeURIComponent(rule)}`} weight="bold">
              {nameOf(rule)}
            </Link>
          ) : (
            <strong>{nameOf(rule)}</strong>
          )}
          <span>{words.statement(question)}</span>
          <span className={styles.quiet}>{words.statement(why)}</span>
        </span>
      ),
    },
    {
      id: 'gravity',
      title: t('scorecard.rules.column.gravity'),
      width: '22%',
      cell: ({ gravity }) => (
        <span className={styles.gravity}>
          <ToneMark tone={toneOfFinding({ outcome: 'fail', gravity })} />
          <span>{t(`findings.gravity.${gravity}`)}</span>
        </span>
      ),
    },
    {
      id: 'level',
      title: t('scorecard.column.level'),
      width: '9rem',
      cell: ({ level }) => t('scorecard.levelName', { level: String(level), name: t(keyOfLevel(level)) }),
    },
    {
      id: 'counts',
      title: t('scorecard.rules.column.counts'),
      width: '26%',
      cell: rule => <RuleCounts rule={rule} total={total} />,
    },
  ];
  return (
    <Panel
      large
      title={t('scorecard.rules.title', { count: rules.length })}
      aside={<span className={styles.quiet}>{t('scorecard.count', { count: total })}</span>}
    >
      <StackedTable label={t('scorecard.rules.label')} columns={columns} items={rules} keyOf={({ rule }) => rule} />
    </Panel>
  );
}
