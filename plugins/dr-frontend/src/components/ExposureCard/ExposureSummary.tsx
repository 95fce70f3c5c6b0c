import { ExposureHistory, secondsBetween } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT, useWords } from '../../hooks/useWords';
import { Moment } from '../Moment';

/** What the chart shows, in words. */
export function ExposureSummary(props: { history: ExposureHistory }) {
  const { rpoSeconds, shareBeyondRpo, worst, unseen } = props.history;
  const t = useT();
  const words = useWords();
  const unseenSeconds = unseen.reduce((sum, gap) => sum + secondsBetween(gap.from, gap.to), 0);
  return (
    <Text as="p" variant="body-medium">
      {worst === undefined ? t('exposure.nothing') : beyond()}{' '}
      {worst &&
        t('exposure.worst', {
          value: <strong>{words.duration(worst.exposureSeconds)}</strong>,
          clock: <Moment at={worst.at} as="clock" />,
        })}{' '}
      {unseenSeconds > 0 && t('exposure.unseen', { value: words.duration(unseenSeconds) })}
    </Text>
  );

  function beyond() {
    if (rpoSeconds === undefined) return t('exposure.noPromise');
    if (shareBeyondRpo === undefined) return '';
    if (shareBeyondRpo === 0) return t('exposure.neverBeyond');
    // Never rounded down to a promise that was kept, nor up to one that was never kept.
    const percent = Math.min(Math.max(Math.round(shareBeyondRpo * 100), 1), shareBeyondRpo < 1 ? 99 : 100);
    return t('exposure.beyond', { percent: <strong>{percent}</strong> });
  }
}
