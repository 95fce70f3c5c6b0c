import { Fate, ServiceFate, Statement } from '@backstage-dr/plugin-dr-common';
import { useFates } from '../../hooks/useFates';
import { useFirst } from '../../hooks/useFirst';
import { useTemplates } from '../../hooks/useTemplates';
import { useT, useWords } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { titlesOf } from '../../presentation/fates';
import { PartFailed } from '../FailedState';
import { Moment } from '../Moment';
import { Pages } from '../Pages';
import { Panel } from '../Panel';
import { ServiceLink } from '../ServiceLink';
import { StackedColumn, StackedTable } from '../StackedTable';
import { Fix } from './Fix';
import { namesIn } from '../../presentation/namesIn';
import styles from './WhatIfPage.module.css';

const PAGE_SIZE = 10;

/** The services of one fate that is not a good one: why, what goes down with them or when their promise breaks, and what helps. */
export function FateList(props: { lost: string; fate: Extract<Fate, 'lost' | 'unknown' | 'unprotected' | 'exposed'> }) {
  const { fate } = props;
  const t = useT();
  const words = useWords();
  const { page, before, isBusy, earlier, later, error, refresh } = useFates(props.lost, [fate], PAGE_SIZE);
  // The same one for all pages of the list, so that it is asked about once.
  const templateOf = useTemplates(useFirst(page?.services.find(({ remedy }) => remedy?.task)?.entityRef));
  const titleOf = titlesOf(page);
  const columns: StackedColumn<ServiceFate>[] = [
    {
      id: 'service',
      title: t('whatIf.column.service'),
      width: '17%',
      cell: service => <ServiceLink entityRef={service.entityRef} title={service.title} />,
    },
    { id: 'tier', title: t('whatIf.column.tier'), width: '9%', cell: ({ tier }) => tier ?? t('whatIf.noTier') },
    { id: 'why', title: t('whatIf.column.why'), wide: true, cell: why },
    ...middle(),
    {
      id: 'fix',
      title: t('whatIf.column.fix'),
      width: '27%',
      cell: service => <Fix service={service} templateOf={templateOf} />,
    },
  ];
  return (
    <Panel title={t(`whatIf.list.${fate}`)}>
      {error !== undefined && <PartFailed failure={failureOf(error)} retry={refresh} />}
      {page && (
        <div className={styles.stack} aria-busy={isBusy}>
          <StackedTable
            label={t(`whatIf.list.${fate}`)}
            columns={columns}
            items={page.services}
            keyOf={service => service.entityRef}
          />
          <Pages before={before} count={page.services.length} total={page.totalCount} earlier={earlier} later={later} />
        </div>
      )}
    </Panel>
  );

  /** When the promise breaks, where that is to come; what goes down too, where anything does. */
  function middle(): StackedColumn<ServiceFate>[] {
    if (fate === 'unprotected') return [];
    if (fate === 'exposed') return [{ id: 'breach', title: t('whatIf.column.breach'), width: '14%', cell: breach }];
    return [{ id: 'takesDown', title: t('whatIf.column.takesDown'), width: '17%', cell: takesDown }];
  }

  function why(service: ServiceFate) {
    const reasons = withoutBreach(service);
    if (reasons.length === 0) return t('whatIf.noReason');
    return (
      <span className={styles.lines}>
        {reasons.slice(0, 2).map((reason, index) => (
          <span key={JSON.stringify(reason)} className={index > 0 ? styles.quiet : undefined}>
            {words.statement(reason)}
          </span>
        ))}
      </span>
    );
  }

  function takesDown(service: ServiceFate) {
    const names = namesIn(service.takesDown, titleOf, t);
    return names ?? <span className={styles.quiet}>{t('whatIf.nobodyElse')}</span>;
  }

  function breach({ breachAt }: ServiceFate) {
    if (breachAt === undefined) return t('whatIf.breachUnknown');
    const moment = <Moment at={breachAt} />;
    return Date.parse(breachAt) <= words.nowMs ? <span>{t('whatIf.breachAlready', { age: moment })}</span> : moment;
  }
}

/** The reasons, but for the moment that has a column of its own. */
function withoutBreach({ fate, breachAt, reasons }: ServiceFate): Statement[] {
  const others = reasons.filter(({ code }) => code !== 'whatIf.breach' && code !== 'whatIf.breached');
  return fate === 'exposed' && breachAt !== undefined && others.length > 0 ? others : reasons;
}
