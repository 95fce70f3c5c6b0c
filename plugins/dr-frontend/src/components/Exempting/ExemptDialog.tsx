import { EXEMPTION_REASON_LENGTH, Finding } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Radio,
  RadioGroup,
  TextAreaField,
} from '@backstage/ui';
import { useState } from 'react';
import { drApiRef } from '../../api';
import { Exempting } from '../../hooks/useExempting';
import { useT, useWords } from '../../hooks/useWords';
import { ruleWords } from '../../presentation/ruleWords';
import styles from './Exempting.module.css';
import { UntilField, useUntil } from './UntilField';
import { useAct } from './useAct';

/** What a service shall be exempt from, why, and until when; what that does, and what it does not. */
export function ExemptDialog(props: { finding: Finding; exempting: Exempting; close(): void }) {
  const { finding, exempting, close } = props;
  const { entityRef, title, terms, changed } = exempting;
  const { min, max } = EXEMPTION_REASON_LENGTH;
  const api = useApi(drApiRef);
  const t = useT();
  const { locale } = useWords();
  const [all, setAll] = useState(false);
  const [reason, setReason] = useState('');
  const until = useUntil(terms);
  const effect = finding.gravity === 'blocking' ? 'blocking' : 'lighter';
  const length = reason.trim().length;
  const { busy, problem, run } = useAct(
    signal =>
      api.exempt(
        entityRef,
        { rule: all ? undefined : finding.rule, reason: reason.trim(), expiresAt: until.end ?? '' },
        { signal },
      ),
    () => {
      close();
      changed();
    },
  );
  return (
    <Dialog isOpen onOpenChange={close} isDismissable={!busy} width={560}>
      <DialogHeader>{t('exemptions.exempt.title', { name: title })}</DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <RadioGroup
            label={t('exemptions.exempt.from')}
            value={all ? 'all' : 'rule'}
            onChange={value => setAll(value === 'all')}
          >
            <Radio value="rule">{ruleWords(finding.rule, locale).question}</Radio>
            <Radio value="all">{t('exemptions.exempt.all')}</Radio>
          </RadioGroup>
          <p className={styles.effect}>
            {t('exemptions.silences')} {all ? t('exemptions.exempt.allCount') : t(`exemptions.exempt.${effect}`)}
          </p>
          <TextAreaField
            label={t('exemptions.exempt.reason')}
            description={t('exemptions.exempt.reasonHint', { min: String(min), max: String(max) })}
            value={reason}
            onChange={setReason}
            maxLength={max}
            isRequired
          />
          <UntilField until={until} />
          {problem !== undefined && (
            <Alert status="danger" icon title={t('exemptions.exempt.failed', { message: problem })} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={close} isDisabled={busy}>
          {t('exemptions.exempt.cancel')}
        </Button>
        <Button
          variant="primary"
          onPress={run}
          isPending={busy}
          isDisabled={length < min || length > max || until.end === undefined}
        >
          {t('exemptions.exempt.submit')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
