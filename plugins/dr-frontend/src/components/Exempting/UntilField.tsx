import { ExemptionTerms, Instant } from '@backstage-dr/plugin-dr-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { useState } from 'react';
import { useT, useWords } from '../../hooks/useWords';
import { choosableDays, endAfter, endOfDay, usualDays } from '../../presentation/exemptionEnds';
import styles from './Exempting.module.css';

const DAY_SECONDS = 86_400;
const ON_DATE = 'date';

/** Until when: a usual number of days, or a day. */
export interface Until {
  terms: ExemptionTerms;
  /** Number of days, or `date`. */
  choice: string;
  choose(choice: string): void;
  day: string;
  setDay(day: string): void;
  /** `undefined`: what is chosen is no end that is allowed. */
  end: Instant | undefined;
  nowMs: number;
}

/** The choice of an end, the shortest of the usual ones first. */
export function useUntil(terms: ExemptionTerms): Until {
  const { nowMs } = useWords();
  const [first] = usualDays(terms.maxDurationSeconds);
  const [choice, choose] = useState(first === undefined ? ON_DATE : String(first));
  const [day, setDay] = useState('');
  const options = { nowMs, maxDurationSeconds: terms.maxDurationSeconds };
  const end = choice === ON_DATE ? endOfDay(day, options) : endAfter(Number(choice), options);
  return { terms, choice, choose, day, setDay, end, nowMs };
}

/** Asks until when, and says when that is exactly. */
export function UntilField({ until }: { until: Until }) {
  const { terms, choice, choose, day, setDay, end, nowMs } = until;
  const t = useT();
  const words = useWords();
  const { min, max } = choosableDays({ nowMs, maxDurationSeconds: terms.maxDurationSeconds });
  return (
    <div className={styles.until}>
      <RadioGroup
        label={t('exemptions.exempt.until')}
        description={t('exemptions.exempt.limit', { value: words.duration(terms.maxDurationSeconds) })}
        orientation="horizontal"
        value={choice}
        onChange={choose}
      >
        {usualDays(terms.maxDurationSeconds).map(days => (
          <Radio key={days} value={String(days)}>
            {words.duration(days * DAY_SECONDS)}
          </Radio>
        ))}
        <Radio value={ON_DATE}>{t('exemptions.exempt.onDate')}</Radio>
      </RadioGroup>
      {choice === ON_DATE && (
        <label className={styles.date}>
          {t('exemptions.exempt.date')}
          <input type="date" min={min} max={max} value={day} onChange={event => setDay(event.target.value)} />
        </label>
      )}
      <p className={styles.effect}>{end === undefined ? t('exemptions.exempt.noDate') : words.exactly(end)}</p>
    </div>
  );
}
