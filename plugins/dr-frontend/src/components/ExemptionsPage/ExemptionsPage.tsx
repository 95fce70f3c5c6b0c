import { Text } from '@backstage/ui';
import { useExemptions } from '../../hooks/useExemptions';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { PartFailed } from '../FailedState';
import { Frame } from '../Frame';
import { Panel } from '../Panel';
import { ExemptionsTable } from './ExemptionsTable';

/** What the portal's services are exempt from, for how long, and who said so. */
export function ExemptionsPage() {
  const t = useT();
  const { value, error, refresh } = useExemptions({ state: ['active'] });
  return (
    <Frame>
      <Panel title={t('exemptions.title')} large>
        {error !== undefined && <PartFailed failure={failureOf(error)} retry={refresh} />}
        {value?.items.length === 0 && <Text as="p">{t('exemptions.empty.active')}</Text>}
        {value && value.items.length > 0 && <ExemptionsTable exemptions={value.items} />}
      </Panel>
    </Frame>
  );
}
