import { ServiceFate } from '@backstage-dr/plugin-dr-common';
import { Link } from '@backstage/ui';
import { useTemplates } from '../../hooks/useTemplates';
import { useT, useWords } from '../../hooks/useWords';
import { pageUrl } from '../../presentation/pageUrl';
import { useServicePath } from '../ServiceLink';
import { Snippet } from '../Snippet';
import styles from './WhatIfPage.module.css';

/** What would help a service, with the template that does it, the text to paste or the page to read; where none is known, its own page. */
export function Fix(props: { service: ServiceFate; templateOf: ReturnType<typeof useTemplates> }) {
  const { entityRef, remedy } = props.service;
  const t = useT();
  const words = useWords();
  const pathOf = useServicePath();
  if (!remedy) return <Link href={pathOf(entityRef)}>{t('whatIf.noFix')}</Link>;
  const url = pageUrl(remedy.url);
  const template = remedy.task && props.templateOf(entityRef, remedy.task);
  return (
    <span className={styles.lines}>
      <span>{words.statement(remedy.statement)}</span>
      {template && <Link href={template}>{t('acting.fix')}</Link>}
      {remedy.snippet && (
        <details className={styles.how}>
          <summary>{t('whatIf.how')}</summary>
          <Snippet text={remedy.snippet.text} />
        </details>
      )}
      {url && (
        <Link href={url} target="_blank" rel="noreferrer">
          {t('findings.more')}
        </Link>
      )}
    </span>
  );
}
