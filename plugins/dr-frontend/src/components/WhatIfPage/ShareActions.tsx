import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { drApiRef } from '../../api';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { saveFile } from '../../presentation/saveFile';
import styles from './WhatIfPage.module.css';

/** Hands the answer on: its address, or a file with all of it. */
export function ShareActions(props: { lost: string }) {
  const { lost } = props;
  const t = useT();
  const api = useApi(drApiRef);
  const [copied, setCopied] = useState<'copyLink' | 'copied' | 'copyFailed'>('copyLink');
  const [failed, setFailed] = useState<string>();
  const [isExporting, setExporting] = useState(false);
  useEffect(() => {
    setCopied('copyLink');
    setFailed(undefined);
  }, [lost]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setCopied('copied');
    } catch {
      // Browsers refuse outside secure contexts.
      setCopied('copyFailed');
    }
  };
  const save = async (format: 'markdown' | 'csv') => {
    setExporting(true);
    setFailed(undefined);
    try {
      const name = lost.replace(/[^\w.-]+/g, '-');
      saveFile(await api.exportWhatIf(lost, format), `what-if-${name}.${format === 'csv' ? 'csv' : 'md'}`);
    } catch (error) {
      setFailed(failureOf(error).message);
    }
    setExporting(false);
  };

  return (
    <div className={styles.actions}>
      <Button size="small" variant="secondary" onPress={copy}>
        <span aria-live="polite">{t(`whatIf.share.${copied}`)}</span>
      </Button>
      <MenuTrigger>
        <Button size="small" variant="secondary" isPending={isExporting}>
          {t('whatIf.share.export')}
        </Button>
        <Menu onAction={key => save(key === 'csv' ? 'csv' : 'markdown')}>
          <MenuItem id="markdown">{t('whatIf.share.markdown')}</MenuItem>
          <MenuItem id="csv">{t('whatIf.share.csv')}</MenuItem>
        </Menu>
      </MenuTrigger>
      {failed !== undefined && (
        <span className={styles.quiet} role="alert">
          {t('whatIf.share.failed', { message: failed })}
        </span>
      )}
    </div>
  );
}
