import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { downtimeFigureOf, Figure, lossOf } from '../../presentation/figures';
import { ToneMark } from '../ToneMark';
import styles from './ServiceTable.module.css';

/** Data that would be lost now, of what was promised. */
export function LossCell(props: { service: ServiceSummary }) {
  const t = useT();
  const words = useWords();
  const figure = lossOf(props.service, words.nowMs);
  const promised = usePromised();
  const { promiseSeconds } = figure;
  const said =
    figure.seconds === undefined
      ? t(figure.state === 'nothing' ? 'scorecard.nothingSaved' : 'dataLoss.unknown')
      : words.duration(figure.seconds);
  return <FigureLines figure={figure} said={said} notes={[promised(promiseSeconds, t('scorecard.mayLoseNothing'))]} />;
}

/** How long it would be down, of what was promised, and whether that was measured. */
export function DowntimeCell(props: { service: ServiceSummary }) {
  const { recoveryTime } = props.service;
  const t = useT();
  const words = useWords();
  const figure = downtimeFigureOf(props.service);
  const promised = usePromised();
  const { seconds, promiseSeconds } = figure;
  return (
    <FigureLines
      figure={figure}
      said={seconds === undefined ? t('dataLoss.unknown') : words.duration(seconds)}
      notes={[
        promised(promiseSeconds, t('scorecard.mayNotBeDown')),
        recoveryTime.state !== 'unknown' && t(`scorecard.${recoveryTime.state}`),
      ]}
    />
  );
}

/** Says a promise; of nothing at all it has words of its own. */
function usePromised(): (seconds: number | undefined, none: string) => string {
  const t = useT();
  const words = useWords();
  return (seconds, none) => {
    if (seconds === undefined) return t('dataLoss.noPromise');
    return seconds === 0 ? none : t('scorecard.ofPromise', { promise: words.duration(seconds) });
  };
}

/** A figure, loud where the promise is broken, and below it what it is held against. */
function FigureLines(props: { figure: Figure; said: string; notes: ReadonlyArray<string | false> }) {
  const { figure, said, notes } = props;
  return (
    <span className={styles.lines}>
      <span className={styles.figure} data-tone={figure.tone}>
        {(figure.tone === 'bad' || figure.tone === 'unknown') && <ToneMark tone={figure.tone} />}
        <span>{said}</span>
      </span>
      <span className={styles.quiet}>{notes.filter(Boolean).join(', ')}</span>
    </span>
  );
}
