import {
  formatDurationWords,
  Instant,
  instantOf,
  millisOf,
  renderStatement,
  Rhythm,
  Statement,
  StatementLocale,
} from '@backstage-dr/plugin-dr-common';
import { TranslationFunction, useTranslationRef } from '@backstage/frontend-plugin-api';
import { sayAge } from '../presentation/sayAge';
import { sayClock, sayInstant } from '../presentation/sayInstant';
import { sayRhythm } from '../presentation/sayRhythm';
import { drTranslationRef } from '../translation';
import { useLocale } from './useLocale';
import { useNow } from './useNow';

/** Everything the pages say, in the reader's language and zone. */
export interface Words {
  locale: StatementLocale;
  nowMs: number;
  /** A sentence of judgement. */
  statement(statement: Statement): string;
  /** `47 min`. */
  duration(seconds: number): string;
  /** `3 h ago`. */
  age(instant: Instant): string;
  /** `09:12`, with the day when it is not today. */
  clock(instant: Instant): string;
  /** With seconds and zone. */
  exactly(instant: Instant): string;
  /** `every hour`. */
  rhythm(rhythm: Rhythm, timeZone: string): string | undefined;
}

/** The labels of the pages, as a translation function. */
export function useT(): TranslationFunction<typeof drTranslationRef.T> {
  return useTranslationRef(drTranslationRef).t;
}

/** How to say what is not a label. An instant that cannot be read is said as it is. The same object until time moves on. */
export function useWords(): Words {
  return wordsAt(useLocale(), useNow());
}

/** What was asked for last, because a page asks hundreds of times for the same. */
let latest: Words | undefined;

function wordsAt(locale: StatementLocale, nowMs: number): Words {
  if (latest?.locale === locale && latest.nowMs === nowMs) return latest;
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const said = (instant: Instant, say: (ms: number) => string) => {
    const ms = millisOf(instant);
    return ms === undefined ? instant : say(ms);
  };
  latest = {
    locale,
    nowMs,
    statement: statement => renderStatement(statement, locale, { now: instantOf(nowMs), timeZone }),
    duration: seconds => formatDurationWords(seconds, locale),
    age: instant => said(instant, ms => sayAge(ms, nowMs, locale)),
    clock: instant => said(instant, ms => sayClock(ms, nowMs, locale)),
    exactly: instant => said(instant, ms => sayInstant(ms, locale)),
    rhythm: (rhythm, zone) => sayRhythm(rhythm, zone, locale),
  };
  return latest;
}
