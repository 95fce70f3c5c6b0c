import { instantOf } from '@backstage-dr/plugin-dr-common';
import { Alert, Button } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Failure } from '../../presentation/failureOf';
import { Moment } from '../Moment';

/** What is below is still true of its moment, and this says which moment that was. */
export function StaleNote(props: { receivedAtMs: number; failure: Failure; retry(): void }) {
  const t = useT();
  return (
    <Alert
      status="warning"
      icon
      role="status"
      title={t('state.stale', { age: <Moment at={instantOf(props.receivedAtMs)} /> })}
      description={t('state.staleReason', { message: props.failure.message })}
      customActions={
        <Button size="small" variant="tertiary" onPress={props.retry}>
          {t('state.retry')}
        </Button>
      }
    />
  );
}
