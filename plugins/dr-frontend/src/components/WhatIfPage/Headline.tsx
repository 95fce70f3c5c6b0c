import { WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { Card, Text } from '@backstage/ui';
import { useT, useWords } from '../../hooks/useWords';
import { fatesOf, toneOfFate } from '../../presentation/fates';
import { Moment } from '../Moment';
import { ToneTag } from '../ToneTag';
import { ShareActions } from './ShareActions';
import styles from './WhatIfPage.module.css';

/** The answer in one sentence, how many services meet each fate, and how old what it comes from is. */
export function Headline(props: { page: WhatIfPage; lost: string }) {
  const { loss, headline, counts, assessedAt, hidden } = props.page;
  const t = useT();
  const words = useWords();
  return (
    <Card className={styles.answer} aria-labelledby="dr-what-if">
      <div className={styles.said}>
        <Text
          as="h2"
          id="dr-what-if"
          variant="title-small"
          weight="bold"
          className={styles.headline}
          aria-live="polite"
        >
          {words.statement(headline)}
        </Text>
        <ShareActions lost={props.lost} />
      </div>
      <dl className={styles.counts}>
        {fatesOf(loss, counts).map(fate => (
          <div key={fate} className={styles.count}>
            <dt>
              <ToneTag tone={toneOfFate(fate)}>{t(`whatIf.fate.${fate}`)}</ToneTag>
            </dt>
            <dd>{counts[fate].toLocaleString(words.locale)}</dd>
          </div>
        ))}
      </dl>
      {(assessedAt || hidden > 0) && (
        <p className={styles.quiet}>
          {assessedAt && t('whatIf.asOf', { age: <Moment at={assessedAt} /> })}{' '}
          {hidden > 0 && t('whatIf.hidden', { count: hidden })}
        </p>
      )}
    </Card>
  );
}
