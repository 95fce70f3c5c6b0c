import { Exemption } from '@backstage-dr/plugin-dr-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useT, useWords } from '../../hooks/useWords';
import { ruleWords } from '../../presentation/ruleWords';
import { shortRef } from '../../presentation/shortRef';
import { Moment } from '../Moment';
import { ServiceLink } from '../ServiceLink';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ExemptionState } from './ExemptionState';

/** Exemptions as rows. */
export function ExemptionsTable(props: { exemptions: readonly Exemption[]; changed(): void }) {
  const { exemptions, changed } = props;
  const t = useT();
  const { locale } = useWords();
  const columns: StackedColumn<Exemption>[] = [
    {
      id: 'service',
      title: t('exemptions.column.service'),
      width: '16%',
      cell: ({ entityRef }) => <ServiceLink entityRef={entityRef} title={shortRef(entityRef)} />,
    },
    {
      id: 'rule',
      title: t('exemptions.column.rule'),
      width: '22%',
      cell: ({ rule }) => (rule === undefined ? t('exemptions.allRules') : ruleWords(rule, locale).question),
    },
    { id: 'reason', title: t('exemptions.column.reason'), cell: ({ reason }) => reason },
    {
      id: 'by',
      title: t('exemptions.column.by'),
      width: '12%',
      cell: ({ createdBy }) => <EntityRefLink entityRef={createdBy} title={shortRef(createdBy)} />,
    },
    {
      id: 'until',
      title: t('exemptions.column.until'),
      width: '11%',
      cell: ({ expiresAt }) => <Moment at={expiresAt} />,
    },
    {
      id: 'state',
      title: t('exemptions.column.state'),
      width: '16%',
      cell: exemption => <ExemptionState exemption={exemption} changed={changed} />,
    },
  ];
  return <StackedTable label={t('exemptions.title')} columns={columns} items={exemptions} keyOf={({ id }) => id} />;
}
