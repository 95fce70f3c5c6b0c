import { RuleRollUp } from '@backstage-dr/plugin-dr-common';
import { Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ServicesChooser } from '../../hooks/useServicesChoice';
import { useRuleName } from '../../hooks/useRuleName';
import { useT } from '../../hooks/useWords';
import { pageRouteRef } from '../../routes';
import styles from './FailsMost.module.css';
import { Line } from './Line';

const SHOWN = 5;

/** The rules that most services fail. */
export function WorstRules(props: { rules: readonly RuleRollUp[]; chooser: ServicesChooser }) {
  const { rules, chooser } = props;
  const t = useT();
  const nameOf = useRuleName();
  const page = useRouteRef(pageRouteRef);
  const worst = rules.filter(({ fail, unknown }) => fail + unknown > 0).slice(0, SHOWN);
  const most = Math.max(...worst.map(({ fail, unknown }) => fail + unknown));
  const chosen = chooser.choice.filter.rule;
  if (worst.length === 0) return <Text as="p">{t('scorecard.worst.noRule')}</Text>;
  return (
    <>
      <ol className={styles.lines}>
        {worst.map(({ rule, fail, unknown }) => (
          <Line
            key={rule}
            name={nameOf(rule)}
            href={chooser.hrefWith({ rule: chosen?.includes(rule) ? undefined : [rule] })}
            chosen={chosen?.includes(rule) ?? false}
            figure={String(fail)}
            label={t('scorecard.worst.rule', { rule: nameOf(rule), fail: String(fail), unknown: String(unknown) })}
          >
            <span className={styles.track}>
              <span className={styles.fail} style={{ inlineSize: percent(fail / most) }} />
              <span className={styles.unknown} style={{ inlineSize: percent(unknown / most) }} />
            </span>
          </Line>
        ))}
      </ol>
      <Link href={`${page()}/rules`} variant="body-small">
        {t('scorecard.worst.allRules')}
      </Link>
    </>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
