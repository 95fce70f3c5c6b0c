import { ExposureHistory, millisOf } from '@backstage-dr/plugin-dr-common';
import { useId } from 'react';
import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useT, useWords } from '../../hooks/useWords';
import { durationTicks } from '../../presentation/durationTicks';
import { timeTicks } from '../../presentation/timeTicks';
import { ChartBubble } from './ChartBubble';
import { ChartLegend } from './ChartLegend';
import styles from './ExposureChart.module.css';

/** The saw-tooth: it climbs between backups and falls when one becomes usable. Loaded only where it is shown. */
export default function ExposureChart(props: { history: ExposureHistory; height: number }) {
  const { history, height } = props;
  const { rpoSeconds } = history;
  const t = useT();
  const words = useWords();
  const fill = useId();
  const from = millisOf(history.from) ?? 0;
  const to = millisOf(history.to) ?? 0;
  const points = history.points.map(point => ({ ...point, ms: millisOf(point.at) }));
  const highest = Math.max(0, ...points.map(point => point.exposureSeconds ?? 0));
  const ticks = durationTicks(Math.max(highest, rpoSeconds ?? 0, 60));
  // The gradient is measured on the area itself, which reaches from zero to its highest point.
  const redShare = rpoSeconds === undefined || highest === 0 ? 0 : Math.max(0, 1 - rpoSeconds / highest);

  return (
    <figure className={styles.figure} aria-label={t('exposure.chart')}>
      <ResponsiveContainer width="100%" height={height}>
        <AreaChart data={points} margin={{ top: 12, right: 8, bottom: 0, left: 0 }} accessibilityLayer>
          <defs>
            <linearGradient id={fill} x1="0" y1="0" x2="0" y2="1">
              <stop offset={redShare} className={styles.red} />
              <stop offset={redShare} className={styles.calm} />
            </linearGradient>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--dr-line)" />
          {history.unseen.map(gap => (
            <ReferenceArea
              key={gap.from}
              x1={Math.max(from, millisOf(gap.from) ?? from)}
              x2={Math.min(to, millisOf(gap.to) ?? to)}
              className={styles.unseen}
              fill="currentColor"
              ifOverflow="hidden"
            />
          ))}
          <XAxis
            dataKey="ms"
            type="number"
            domain={[from, to]}
            ticks={timeTicks(from, to)}
            tickFormatter={ms => sayTick(ms)}
            tickLine={false}
            axisLine={false}
            className={styles.axis}
            minTickGap={16}
          />
          <YAxis
            type="number"
            domain={[0, ticks[ticks.length - 1]]}
            ticks={ticks}
            tickFormatter={seconds => (seconds === 0 ? '0' : words.duration(seconds))}
            tickLine={false}
            axisLine={false}
            width="auto"
            className={styles.axis}
          />
          <Tooltip
            content={<ChartBubble rpoSeconds={rpoSeconds} />}
            isAnimationActive={false}
            cursor={{ className: styles.cursor }}
          />
          <Area
            dataKey="exposureSeconds"
            type="linear"
            connectNulls={false}
            isAnimationActive={false}
            className={styles.area}
            fill={`url(#${fill})`}
            fillOpacity={1}
            stroke="currentColor"
            dot={false}
          />
          {rpoSeconds !== undefined && (
            <ReferenceLine y={rpoSeconds} className={styles.promise} stroke="currentColor" strokeDasharray="4 3" />
          )}
          {history.restores.map(restore => (
            <ReferenceLine
              key={`${restore.at} ${restore.name}`}
              x={millisOf(restore.at)}
              className={styles.restore}
              stroke="currentColor"
              label={{ value: '◆', position: 'insideTop', className: styles.restoreMark }}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
      <ChartLegend history={history} />
    </figure>
  );

  function sayTick(ms: number): string {
    const days = to - from > 2 * 86_400_000;
    const language = words.locale === 'ko' ? 'ko-KR' : 'en-GB';
    return new Intl.DateTimeFormat(
      language,
      days ? { day: 'numeric', month: 'short' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ).format(ms);
  }
}
