import { Alert, Button, Card, Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Failure } from '../../presentation/failureOf';
import { ToneTag } from '../ToneTag';
import styles from './FailedState.module.css';

/** Nothing could be fetched: what failed, for whom, and what still holds. No right to see says so. */
export function FailedState(props: { name: string; failure: Failure; retry(): void }) {
  const { name, failure, retry } = props;
  const t = useT();
  const texts = {
    forbidden: [t('state.forbiddenTitle', { name }), t('state.forbidden')],
    'not-found': [t('state.notFoundTitle', { name }), t('state.notFound')],
    unreachable: [
      t('state.failedTitle', { name }),
      t('state.unreachable', { message: failure.message }),
      t('state.stillHolds'),
    ],
    failed: [t('state.failedTitle', { name }), t('state.failed', { message: failure.message }), t('state.stillHolds')],
  }[failure.kind];
  const [title, ...rest] = texts;
  return (
    <Card className={styles.card}>
      <div role="alert" className={styles.said}>
        <ToneTag tone="unknown">{t('readiness.unknown')}</ToneTag>
        <Text as="h2" variant="title-x-small" weight="bold">
          {title}
        </Text>
        {rest.map(text => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
        {failure.kind !== 'forbidden' && (
          <Button variant="secondary" onPress={retry}>
            {t('state.retry')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** One part of the page could not be fetched; the rest is there. */
export function PartFailed(props: { failure: Failure; retry(): void }) {
  const t = useT();
  return (
    <Alert
      status="warning"
      icon
      title={t('state.partFailed', { message: props.failure.message })}
      customActions={
        <Button size="small" variant="tertiary" onPress={props.retry}>
          {t('state.retry')}
        </Button>
      }
    />
  );
}
