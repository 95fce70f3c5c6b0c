import { RunOutcome, ScheduleRun } from '@backstage-dr/plugin-dr-common';
import { KeyboardEvent, SyntheticEvent, useId, useRef, useState } from 'react';
import { useT, useWords } from '../../hooks/useWords';
import { Bubble, BubblePlace, placeAbove } from '../Hint';
import styles from './RunTicks.module.css';

const OUTCOMES: RunOutcome[] = ['completed', 'partially-failed', 'failed', 'missed', 'running', 'unknown'];
const SHOWN = 24;

/**
 * The last runs of a schedule, oldest first, as small ticks: done full, partly and failed shorter, missed hollow. One
 * stop of the tab key; the arrow keys move from run to run.
 */
export function RunTicks(props: { name: string; runs: readonly ScheduleRun[] }) {
  const runs = props.runs.slice(-SHOWN);
  const t = useT();
  const words = useWords();
  const id = useId();
  const strip = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ index: number; place: BubblePlace }>();
  const current = Math.min(chosen?.index ?? runs.length - 1, runs.length - 1);

  const summary = OUTCOMES.map(outcome => ({ outcome, count: runs.filter(run => run.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => t('runs.tally', { number: String(count), outcome: t(`runs.outcome.${outcome}`) }))
    .join(', ');
  const say = (run: ScheduleRun) => {
    const outcome = t(`runs.outcome.${run.outcome}`);
    const at = words.exactly(run.at);
    return run.backup ? t('runs.oneNamed', { outcome, at, backup: run.backup }) : t('runs.one', { outcome, at });
  };
  const choose = (index: number) => (event: SyntheticEvent) =>
    setChosen({ index, place: placeAbove(event.currentTarget) });
  const leave = () => setChosen(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: runs.length - 1 }[event.key];
    if (target === undefined || target < 0 || target >= runs.length) return;
    // The table around it would move from cell to cell.
    event.preventDefault();
    event.stopPropagation();
    strip.current?.querySelectorAll('button')[target]?.focus();
  };

  return (
    <div>
      <div
        ref={strip}
        className={styles.strip}
        role="toolbar"
        aria-label={t('runs.label', { number: String(runs.length), name: props.name, summary })}
        onKeyDown={onKeyDown}
      >
        {runs.map((run, index) => (
          <button
            type="button"
            key={`${run.at} ${run.backup ?? ''}`}
            aria-label={say(run)}
            className={styles.tick}
            data-outcome={run.outcome}
            tabIndex={index === current ? 0 : -1}
            onFocus={choose(index)}
            onBlur={leave}
            onMouseEnter={choose(index)}
            onMouseLeave={leave}
            onClick={choose(index)}
          />
        ))}
      </div>
      <div className={styles.summary} aria-hidden="true">
        {summary}
      </div>
      {chosen && (
        <Bubble id={id} place={chosen.place}>
          {say(runs[current])}
        </Bubble>
      )}
    </div>
  );
}
