import styles from './BulletBar.module.css';

/** Room to the right of the larger of the two, so that neither touches the edge. */
const HEADROOM = 1.25;

/**
 * A promise against reality: the promise as a mark, now as a bar, red from the mark on.
 *
 * @param props.label - the whole thing in words, for those who do not see it
 * @param props.now - now, in any unit; `undefined`: not known, then there is no bar
 * @param props.isAssumed - now rests on an assumption, so that its bar is neither green nor red
 * @param props.promise - in the same unit; `undefined`: nothing was promised, then there is no mark
 */
export function BulletBar(props: {
  label: string;
  now?: number;
  nowLabel: string;
  promise?: number;
  promiseLabel?: string;
  isAssumed?: boolean;
}) {
  const { label, now, nowLabel, promise, promiseLabel, isAssumed = false } = props;
  const most = Math.max(now ?? 0, promise ?? 0) * HEADROOM || 1;
  const nowShare = share(now, most);
  const promiseShare = share(promise, most);
  return (
    <div className={styles.bullet} role="img" aria-label={label}>
      <div className={styles.above}>
        {promiseShare !== undefined && (
          <span className={styles.tag} style={beside(promiseShare)}>
            {promiseLabel}
          </span>
        )}
      </div>
      <div className={styles.track} data-known={now !== undefined}>
        {nowShare !== undefined && (
          <span
            className={styles.within}
            data-promised={promise !== undefined && !isAssumed}
            style={{ inlineSize: percent(Math.min(nowShare, promiseShare ?? nowShare)) }}
          />
        )}
        {nowShare !== undefined && promiseShare !== undefined && nowShare > promiseShare && (
          <span
            className={styles.beyond}
            style={{ insetInlineStart: percent(promiseShare), inlineSize: percent(nowShare - promiseShare) }}
          />
        )}
        {promiseShare !== undefined && (
          <span className={styles.promise} style={{ insetInlineStart: percent(promiseShare) }} />
        )}
      </div>
      <div className={styles.below}>
        <span className={styles.tag} style={beside(nowShare ?? 0)}>
          {nowLabel}
        </span>
      </div>
    </div>
  );
}

function share(value: number | undefined, most: number): number | undefined {
  return value === undefined ? undefined : value / most;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

/** Places a label at a share of the width, moved left by the same share of its own width, so that it never hangs out. */
function beside(at: number) {
  return { insetInlineStart: percent(at), transform: `translateX(-${percent(at)})` };
}
