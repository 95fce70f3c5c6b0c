import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { useState } from 'react';
import { drApiRef } from '../../api';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { saveFile } from '../../presentation/saveFile';
import { ServicesChoice } from '../../presentation/servicesSearch';
import styles from './ServiceFilters.module.css';

const FORMATS = ['csv', 'json'] as const;

/** All services that the filter leaves, as a file. */
export function ExportMenu(props: { choice: ServicesChoice }) {
  const { filter, orderBy, descending } = props.choice;
  const api = useApi(drApiRef);
  const t = useT();
  const [state, setState] = useState<'idle' | 'busy' | { error: string }>('idle');
  const save = async (format: (typeof FORMATS)[number]) => {
    setState('busy');
    try {
      const file = await api.exportServices(format, { ...filter, orderBy, descending });
      saveFile(file, `disaster-recovery-${new Date().toISOString().slice(0, 10)}.${format}`);
      setState('idle');
    } catch (error) {
      setState({ error: failureOf(error).message });
    }
  };
  return (
    <>
      <span className={styles.export}>
        <MenuTrigger>
          <Button size="small" variant="secondary" isPending={state === 'busy'}>
            {t('scorecard.export.label')}
          </Button>
          <Menu placement="bottom end">
            {FORMATS.map(format => (
              <MenuItem key={format} onAction={() => save(format)}>
                {t(`scorecard.export.${format}`)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      </span>
      {typeof state === 'object' && (
        <Alert
          className={styles.failed}
          status="danger"
          icon
          title={t('scorecard.export.failed', { message: state.error })}
        />
      )}
    </>
  );
}
