import { millisOf, ServiceFate } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';

/** How a service that comes back is spoken of. */
export interface OrderWords {
  /** `at once`, `12 min`, or that it is not known. */
  start(service: ServiceFate): string;
  end(service: ServiceFate): string;
  target(service: ServiceFate): string;
  /** Data that it loses; `undefined` seconds are never nothing. */
  loss(service: ServiceFate): string;
  promise(service: ServiceFate): string | undefined;
  /** Everything that the bar shows, in sentences. */
  sentence(service: ServiceFate): string;
}

export function useOrderWords(): OrderWords {
  const t = useT();
  const words = useWords();
  const after = (seconds: number | undefined) => {
    if (seconds === undefined) return t('whatIf.order.unknown');
    return seconds === 0 ? t('whatIf.order.atOnce') : words.duration(seconds);
  };
  const target = (service: ServiceFate) => service.target ?? t('whatIf.order.targetUnknown');
  const loss = ({ lossSeconds, recoveryPointAt }: ServiceFate) => {
    if (lossSeconds === undefined) return t('whatIf.order.loseUnknown');
    const atMs = millisOf(recoveryPointAt);
    // It grows until it is restored from; nothing is lost only where nothing is saved as a recovery point.
    const seconds = atMs === undefined ? lossSeconds : Math.max(lossSeconds, (words.nowMs - atMs) / 1000);
    return seconds === 0 ? t('whatIf.order.loseNothing') : t('whatIf.order.lose', { value: words.duration(seconds) });
  };
  const promise = ({ rtoSeconds }: ServiceFate) => {
    if (rtoSeconds === undefined) return undefined;
    return rtoSeconds === 0 ? t('promise.noDowntime') : words.duration(rtoSeconds);
  };
  const times = ({ title, startSeconds, endSeconds, restore }: ServiceFate) => {
    if (startSeconds === undefined) return t('whatIf.order.barUnknown', { title });
    const start = after(startSeconds);
    if (endSeconds === undefined || restore.state === 'unknown') return t('whatIf.order.barOpen', { title, start });
    const how = t(`whatIf.order.legend.${restore.state}`);
    return t('whatIf.order.bar', { title, start, end: words.duration(endSeconds), how });
  };
  const sentence = (service: ServiceFate) => {
    const promised = promise(service);
    return [
      times(service),
      promised === undefined ? t('whatIf.order.barNoPromise') : t('whatIf.order.barPromise', { value: promised }),
      `${target(service)}: ${loss(service)}.`,
      service.isOnCriticalPath && t('whatIf.order.barCritical'),
    ]
      .filter(Boolean)
      .join(' ');
  };
  return {
    start: ({ startSeconds }) => after(startSeconds),
    end: ({ endSeconds, atLeastSeconds, restore }) => {
      if (endSeconds === undefined && atLeastSeconds !== undefined) {
        return t('whatIf.order.atLeast', { value: words.duration(atLeastSeconds) });
      }
      return after(restore.state === 'unknown' ? undefined : endSeconds);
    },
    target,
    loss,
    promise,
    sentence,
  };
}
