import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Touched } from '../projection/Touched';

/** Channel on which open pages hear that they should read again. */
const CHANNEL = 'dr:assessment';

/** A burst of changes is told once; a person does not notice the delay. */
const QUIET_MS = 500;

/**
 * Tells open pages which clusters have changed, names only. Returns how to stop.
 *
 * Nothing depends on it: a page that hears nothing polls, so a failure is only logged.
 * @internal
 */
export function announceChanges(options: {
  onTouched: (listener: (touched: Touched[]) => void) => () => void;
  signals: SignalsService;
  logger: LoggerService;
}): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const announce = () => {
    timer = undefined;
    const clusters = [...changed];
    changed.clear();
    options.signals
      .publish({ recipients: { type: 'broadcast' }, channel: CHANNEL, message: { clusters } })
      .catch(error => options.logger.debug(`Open pages could not be told of a change: ${stringifyError(error)}`));
  };

  const unsubscribe = options.onTouched(touched => {
    for (const { cluster } of touched) changed.add(cluster);
    timer ??= setTimeout(announce, QUIET_MS).unref();
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
