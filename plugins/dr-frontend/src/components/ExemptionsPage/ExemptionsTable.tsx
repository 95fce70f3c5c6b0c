import { Exemption } from '@backstage-dr/plugin-dr-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useT, useWords } from '../../hooks/useWords';
import { ruleWords } from '../../presentation/ruleWords';
import { Moment } from '../Moment';
import { StackedColumn, StackedTable } from '../StackedTable';

/** Exemptions as rows. */
export function ExemptionsTable(props: { exemptions: readonly Exemption[] }) {
  const t = useT();
  const { locale } = useWords();
  const columns: StackedColumn<Exemption>[] = [
    {
      id: 'service',
      title: t('exemptions.column.service'),
      width: '18%',
      cell: ({ entityRef }) => <EntityRefLink entityRef={entityRef} />,
    },
    {
      id: 'rule',
      title: t('exemptions.column.rule'),
      width: '24%',
      cell: ({ rule }) => (rule === undefined ? t('exemptions.allRules') : ruleWords(rule, locale).question),
    },
    { id: 'reason', title: t('exemptions.column.reason'), cell: ({ reason }) => reason },
    {
      id: 'by',
      title: t('exemptions.column.by'),
      width: '14%',
      cell: ({ createdBy }) => <EntityRefLink entityRef={createdBy} />,
    },
    {
      id: 'until',
      title: t('exemptions.column.until'),
      width: '12%',
      cell: ({ expiresAt }) => <Moment at={expiresAt} />,
    },
  ];
  return (
    <StackedTable label={t('exemptions.title')} columns={columns} items={props.exemptions} keyOf={({ id }) => id} />
  );
}
