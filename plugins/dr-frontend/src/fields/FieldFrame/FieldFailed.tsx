import { Alert, Button } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Failure } from '../../presentation/failureOf';

/** What a field needs to know could not be fetched: why, for whom, and what still holds. */
export function FieldFailed(props: { failure: Failure; retry(): void }) {
  const { failure, retry } = props;
  const { kind, message } = failure;
  const t = useT();
  return (
    <Alert
      status="warning"
      icon
      role="alert"
      title={t(`acting.failed.${kind}`, { message })}
      description={t('acting.failed.kept')}
      customActions={
        kind === 'forbidden' ? undefined : (
          <Button size="small" variant="tertiary" onPress={retry}>
            {t('state.retry')}
          </Button>
        )
      }
    />
  );
}
