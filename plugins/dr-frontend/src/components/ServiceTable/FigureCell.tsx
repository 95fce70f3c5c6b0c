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
  const { promiseSeconds } = figure;
  const said =
    figure.seconds === undefined
      ? t(figure.state === 'nothing' ? 'scorecard.nothingSaved' : 'dataLoss.unknown')
      : words.duration(figure.seconds);
  const promise = promiseSeconds === 0 ? t('promise.nothingLost') : promiseSeconds;
  return <FigureLines figure={figure} said={said} promise={promise} />;
}

/** How long it would be down, of what was promised, and whether that was measured. */
export function DowntimeCell(props: { service: ServiceSummary }) {
  const { recoveryTime } = props.service;
  const t = useT();
  const words = useWords();
  const figure = downtimeFigureOf(props.service);
  const { seconds, promiseSeconds } = figure;
  const said = () => {
    if (seconds === undefined) return t('dataLoss.unknown');
    const time = words.duration(seconds);
    return recoveryTime.state === 'estimated' ? t('scorecard.about', { time }) : time;
  };
  return (
    <FigureLines
      figure={figure}
      said={said()}
      promise={promiseSeconds === 0 ? t('promise.noDowntime') : promiseSeconds}
      note={recoveryTime.state === 'unknown' ? undefined : t(`scorecard.${recoveryTime.state}`)}
    />
  );
}

function FigureLines(props: { figure: Figure; said: string; promise: number | string | undefined; note?: string }) {
  const { figure, said, promise, note } = props;
  const t = useT();
  const words = useWords();
  const isLoud = figure.tone === 'bad';
  const promised =
    promise === undefined
      ? t('dataLoss.noPromise')
      : t('scorecard.ofPromise', { promise: typeof promise === 'number' ? words.duration(promise) : promise });
  return (
    <span className={styles.lines}>
      <span className={styles.figure} data-tone={figure.tone}>
        {(isLoud || figure.tone === 'unknown') && <ToneMark tone={figure.tone} />}
        <span>{said}</span>
      </span>
      <span className={styles.quiet}>{[promised, note].filter(Boolean).join(', ')}</span>
    </span>
  );
}
