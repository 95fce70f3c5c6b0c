import { Statement } from '@backstage-dr/plugin-dr-common';
import { ToneMark } from '../../components/ToneMark';
import { useT, useWords } from '../../hooks/useWords';
import styles from './DrSchedulePreview.module.css';

/** More are folded away; the gravest come first. */
const SHOWN = 3;

/** What a proposal cannot promise, and what is needed instead. */
export function Limits(props: { limits: readonly Statement[] }) {
  const { limits } = props;
  const t = useT();
  if (limits.length === 0) return null;
  const rest = limits.slice(SHOWN);
  return (
    <div>
      <p className={styles.heading}>{t('acting.preview.limits')}</p>
      <LimitList limits={limits.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t('acting.preview.moreLimits', { count: rest.length })}</summary>
          <LimitList limits={rest} />
        </details>
      )}
    </div>
  );
}

function LimitList({ limits }: { limits: readonly Statement[] }) {
  const words = useWords();
  return (
    <ul className={styles.list}>
      {limits.map(limit => (
        <li key={JSON.stringify(limit)}>
          <ToneMark tone="warn" />
          <span>{words.statement(limit)}</span>
        </li>
      ))}
    </ul>
  );
}
