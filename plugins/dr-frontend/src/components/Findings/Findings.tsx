import { Finding } from '@backstage-dr/plugin-dr-common';
import { Accordion, AccordionPanel, AccordionTrigger, Text } from '@backstage/ui';
import { Acting } from '../../hooks/useActing';
import { Exempting } from '../../hooks/useExempting';
import { useT } from '../../hooks/useWords';
import { useTargetedId } from '../../hooks/useTargetedId';
import { findingId, sortFindings } from '../../presentation/findings';
import { Panel } from '../Panel';
import { FindingItem } from './FindingItem';
import { QuietFinding } from './QuietFinding';
import styles from './Findings.module.css';

/**
 * What is wrong, worst first, each with its evidence, a way to fix it, and, for who may, one to live with it; what passes is
 * kept quiet.
 */
export function Findings(props: { findings: readonly Finding[]; exempting?: Exempting; acting?: Acting }) {
  const { findings, exempting, acting } = props;
  const t = useT();
  const targeted = useTargetedId();
  const { wrong, quiet, passing, applicable } = sortFindings(findings);
  return (
    <Panel
      title={t('findings.title')}
      aside={
        wrong.length > 0 && (
          <span className={styles.count}>
            {t('findings.count', { wrong: String(wrong.length), all: String(applicable) })}
          </span>
        )
      }
    >
      {findings.length === 0 && <Text as="p">{t('findings.noRules')}</Text>}
      {findings.length > 0 && wrong.length === 0 && <Text as="p">{t('findings.none')}</Text>}
      {wrong.length > 0 && (
        <div className={styles.list}>
          {wrong.map(finding => (
            <FindingItem
              key={finding.rule}
              finding={finding}
              exempting={exempting}
              acting={acting}
              targeted={targeted === findingId(finding)}
            />
          ))}
        </div>
      )}
      {quiet.length > 0 && (
        <Accordion className={styles.quiet}>
          <AccordionTrigger
            title={t('findings.passes', { passing: String(passing), all: String(applicable) })}
            className={styles.quietTrigger}
          />
          <AccordionPanel>
            <ul className={styles.quietList}>
              {quiet.map(finding => (
                <QuietFinding key={finding.rule} finding={finding} />
              ))}
            </ul>
          </AccordionPanel>
        </Accordion>
      )}
    </Panel>
  );
}
