import { Alert, Button } from '@backstage/ui';
import { useT } from '../../hooks/useWords';

/** There are clusters, and none can be chosen now; each of them says why. */
export function NoneUsable(props: { retry(): void }) {
  const t = useT();
  return (
    <Alert
      status="warning"
      icon
      role="alert"
      title={t('acting.place.noneUsable')}
      description={t('acting.place.noneUsableHelp')}
      customActions={
        <Button size="small" variant="tertiary" onPress={props.retry}>
          {t('state.retry')}
        </Button>
      }
    />
  );
}
