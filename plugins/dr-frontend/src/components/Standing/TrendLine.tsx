import { ReadyShare } from '../../presentation/trendOf';
import styles from './Standing.module.css';

const WIDTH = 300;
const HEIGHT = 64;
const DAY_MS = 86_400_000;
/** Room above the highest day. */
const HEADROOM = 1.2;

/** The share over the days, from zero up, so that a small step does not look like a leap. Its caption says it in words. */
export function TrendLine(props: { shares: readonly ReadyShare[] }) {
  const { shares } = props;
  const dayOf = (share: ReadyShare) => Date.parse(share.day) / DAY_MS;
  const first = dayOf(shares[0]);
  const days = Math.max(1, dayOf(shares[shares.length - 1]) - first);
  const top = Math.min(1, Math.max(0.05, ...shares.map(({ share }) => share)) * HEADROOM);
  const points = shares.map(
    share => [((dayOf(share) - first) / days) * WIDTH, HEIGHT - (share.share / top) * (HEIGHT - 2)] as const,
  );
  const line = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' L');
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.area} d={`M0,${HEIGHT} L${line} L${WIDTH},${HEIGHT} Z`} />
      <path className={styles.stroke} d={`M${line}`} />
    </svg>
  );
}
