import { LoggerService } from '@backstage/backend-plugin-api';
import { signalGroupOf } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import { Touched } from '../projection/Touched';

/** Channel on which open pages hear that they should read again. */
const CHANNEL = 'dr:assessment';

/** A burst of changes is told once; a person does not notice the delay. */
const QUIET_MS = 500;
/** Of more services than these at once it is only told that there are many. */
const MOST_SERVICES = 200;

/**
 * Tells open pages which clusters have changed, by name, and of which groups services were judged anew: everybody who is signed
 * in hears it, whatever they may see. Returns how to stop.
 *
 * Nothing depends on it: a page that hears nothing polls, so a failure is only logged.
 * @internal
 */
export function announceChanges(options: {
  onTouched: (listener: (touched: Touched[]) => void) => () => void;
  /** Calls a listener with refs of services that were judged. */
  onStored: (listener: (entityRefs: readonly string[]) => void) => () => void;
  signals: SignalsService;
  logger: LoggerService;
}): () => void {
  const changed = new Set<string>();
  const judged = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const publish = (message: JsonObject) =>
    options.signals
      .publish({ recipients: { type: 'broadcast' }, channel: CHANNEL, message })
      .catch(error => options.logger.debug(`Open pages could not be told of a change: ${stringifyError(error)}`));

  const announce = () => {
    timer = undefined;
    const clusters = [...changed];
    const entityRefs = [...judged];
    changed.clear();
    judged.clear();
    if (clusters.length > 0) publish({ clusters });
    if (entityRefs.length === 0) return;
    const groups = [...new Set(entityRefs.map(signalGroupOf))];
    publish({ services: entityRefs.length > MOST_SERVICES ? 'many' : groups });
  };
  const note = (names: Iterable<string>, among: Set<string>) => {
    for (const name of names) among.add(name);
    timer ??= setTimeout(announce, QUIET_MS).unref();
  };

  const unsubscribe = [
    options.onTouched(touched =>
      note(
        touched.map(({ cluster }) => cluster),
        changed,
      ),
    ),
    options.onStored(entityRefs => note(entityRefs, judged)),
  ];
  return () => {
    for (const stop of unsubscribe) stop();
    clearTimeout(timer);
  };
}
