import { Finding } from '@backstage-dr/plugin-dr-common';
import { Accordion, AccordionPanel, AccordionTrigger, ButtonLink, Link } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { Acting } from '../../hooks/useActing';
import { Exempting } from '../../hooks/useExempting';
import { useT, useWords } from '../../hooks/useWords';
import { findingId } from '../../presentation/findings';
import { pageUrl } from '../../presentation/pageUrl';
import { ruleWords } from '../../presentation/ruleWords';
import { shortRef } from '../../presentation/shortRef';
import { toneOfFinding } from '../../presentation/tone';
import { ExemptButton, RevokeButton } from '../Exempting';
import { Snippet } from '../Snippet';
import { ToneMark } from '../ToneMark';
import styles from './Findings.module.css';

/** One thing that is wrong: the rule and its evidence; opened, why it matters and what to do. */
export function FindingItem(props: { finding: Finding; exempting?: Exempting; acting?: Acting; targeted: boolean }) {
  const { finding, exempting, acting, targeted } = props;
  const { rule, evidence, remedy, gravity, outcome, level, exemption } = finding;
  const t = useT();
  const words = useWords();
  const { question, why } = ruleWords(rule, words.locale);
  const [open, setOpen] = useState(targeted);
  useEffect(() => {
    if (targeted) setOpen(true);
  }, [targeted]);
  const url = pageUrl(remedy?.url);
  const template = remedy?.task && acting?.hrefOf(remedy.task);
  return (
    <div id={findingId(finding)} className={styles.item}>
      <Accordion className={styles.opening} isExpanded={open} onExpandedChange={setOpen}>
        <AccordionTrigger>
          <span className={styles.trigger}>
            <ToneMark tone={toneOfFinding(finding)} />
            <span className={styles.words}>
              <span className={styles.rule}>
                {question} <span className={styles.outcome}>{t(`findings.outcome.${outcome}`)}</span>
              </span>{' '}
              {evidence.length > 0 && <span className={styles.evidence}>{words.statement(evidence[0])}</span>}
              {exemption && (
                <span className={styles.exemption}>
                  {t('exemptions.finding', {
                    until: words.clock(exemption.expiresAt),
                    who: shortRef(exemption.createdBy),
                    reason: exemption.reason,
                  })}
                </span>
              )}
            </span>
          </span>
        </AccordionTrigger>
        <AccordionPanel>
          <div className={styles.more}>
            {evidence.slice(1).map(statement => (
              <p key={JSON.stringify(statement)}>{words.statement(statement)}</p>
            ))}
            <div>
              <h4>{t('findings.why')}</h4>
              {why && <p>{why}</p>}
              <p>{t(`findings.gravity.${gravity}`)}</p>
            </div>
            {remedy && (
              <div>
                <h4>{t('findings.todo')}</h4>
                <p>{words.statement(remedy.statement)}</p>
                {template && (
                  <p className={styles.fix}>
                    <ButtonLink href={template} size="small" variant="primary">
                      {t('acting.fix')}
                    </ButtonLink>
                  </p>
                )}
                {remedy.snippet && <Snippet text={remedy.snippet.text} />}
                {url && (
                  <p>
                    <Link href={url} target="_blank" rel="noreferrer">
                      {t('findings.more')}
                    </Link>
                  </p>
                )}
              </div>
            )}
            {exemption && (
              <p>
                {t(`exemptions.found.${exemption.outcome}`)}. {t('exemptions.silences')}
              </p>
            )}
            {exempting && (
              <div className={styles.acting}>
                {exemption ? (
                  <RevokeButton
                    id={exemption.id}
                    name={exempting.title}
                    rule={exempting.active.find(({ id }) => id === exemption.id)?.rule}
                    changed={exempting.changed}
                  />
                ) : (
                  <ExemptButton finding={finding} exempting={exempting} />
                )}
              </div>
            )}
            <p className={styles.count}>{t('findings.level', { level: String(level), rule })}</p>
          </div>
        </AccordionPanel>
      </Accordion>
    </div>
  );
}
