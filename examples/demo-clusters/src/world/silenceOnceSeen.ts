import { Clock } from '../clock';
import { DemoCluster } from './DemoCluster';

/** Whoever watches and has opened no other watch for so long has read everything. */
const SEEN_MS = 15_000;
const LOOK_MS = 1000;

/**
 * Takes a cluster down as soon as somebody has read all of it, so that its last state is known.
 * @internal
 */
export function silenceOnceSeen(cluster: DemoCluster, clock: Clock, onSilent: () => void): { cancel(): void } {
  const timer = setInterval(() => {
    const watches = cluster.api.log.records.filter(({ open, what }) => open && what.startsWith('watch '));
    const youngestMs = Math.max(...watches.map(({ startedAt }) => Date.parse(startedAt)));
    if (watches.length === 0 || clock.now() - youngestMs < SEEN_MS) return;
    clearInterval(timer);
    void cluster.takeDown().then(onSilent);
  }, LOOK_MS);
  timer.unref();
  return { cancel: () => clearInterval(timer) };
}
