import { Finding } from '@backstage-dr/plugin-dr-common';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { Exempting } from '../../hooks/useExempting';
import { useT } from '../../hooks/useWords';
import { ExemptDialog } from './ExemptDialog';

/** Asks for what a service shall be exempt from, beginning with one rule. */
export function ExemptButton(props: { finding: Finding; exempting: Exempting }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
        {t('exemptions.exempt.open')}
      </Button>
      {open && <ExemptDialog {...props} close={() => setOpen(false)} />}
    </>
  );
}
