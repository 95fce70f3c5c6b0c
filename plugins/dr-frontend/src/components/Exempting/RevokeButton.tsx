import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { useState } from 'react';
import { drApiRef } from '../../api';
import { useT, useWords } from '../../hooks/useWords';
import { ruleWords } from '../../presentation/ruleWords';
import styles from './Exempting.module.css';
import { useAct } from './useAct';

interface Revoking {
  /** Of the exemption. */
  id: string;
  /** What people call the service. */
  name: string;
  /** Left out: all rules. */
  rule?: string;
  changed(): void;
}

/** Ends an exemption before its time, once asked whether one really means it. */
export function RevokeButton(props: Revoking) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
        {t('exemptions.revoke.open')}
      </Button>
      {open && <RevokeDialog {...props} close={() => setOpen(false)} />}
    </>
  );
}

function RevokeDialog(props: Revoking & { close(): void }) {
  const { id, name, rule, changed, close } = props;
  const api = useApi(drApiRef);
  const t = useT();
  const { locale } = useWords();
  const { busy, problem, run } = useAct(
    signal => api.revokeExemption(id, { signal }),
    () => {
      close();
      changed();
    },
  );
  const what = rule === undefined ? t('exemptions.allRules') : ruleWords(rule, locale).question;
  return (
    <Dialog isOpen onOpenChange={close} isDismissable={!busy} width={480}>
      <DialogHeader>{t('exemptions.revoke.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          <p>{t('exemptions.revoke.body', { name, rule: what })}</p>
          {problem !== undefined && (
            <Alert status="danger" icon title={t('exemptions.revoke.failed', { message: problem })} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={close} isDisabled={busy}>
          {t('exemptions.revoke.cancel')}
        </Button>
        <Button variant="primary" onPress={run} isPending={busy}>
          {t('exemptions.revoke.submit')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
