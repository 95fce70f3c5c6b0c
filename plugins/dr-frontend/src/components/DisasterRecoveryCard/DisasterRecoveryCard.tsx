import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteParams, entityRouteRef, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import { useAssessment } from '../../hooks/useAssessment';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { Frame } from '../Frame';
import { Panel } from '../Panel';
import { StaleNote } from '../StaleNote';
import { CardSummary } from './CardSummary';

/** The card on a service's overview: verdict, exposure, last recovery point, one link. */
export function DisasterRecoveryCard() {
  const { entity } = useEntity();
  const t = useT();
  const { value, receivedAtMs, error, refresh } = useAssessment(stringifyEntityRef(entity));
  const entityPage = useRouteRef(entityRouteRef)(entityRouteParams(entity));
  const name = entity.metadata.title ?? entity.metadata.name;
  const failure = error === undefined ? undefined : failureOf(error);
  const texts = failure && {
    forbidden: t('state.forbiddenTitle', { name }),
    'not-found': t('state.notFoundTitle', { name }),
    unreachable: t('state.unreachable', { message: failure.message }),
    failed: t('state.failed', { message: failure.message }),
  };
  return (
    <Frame>
      <Panel title={t('title')} large>
        {!value && failure && texts && <Text as="p">{texts[failure.kind]}</Text>}
        {!value && !failure && <Skeleton width="100%" height="6rem" />}
        {value && receivedAtMs !== undefined && (
          <>
            {failure && <StaleNote receivedAtMs={receivedAtMs} failure={failure} retry={refresh} />}
            <CardSummary assessment={value} fetchedAtMs={receivedAtMs} />
            <Link href={`${entityPage}/disaster-recovery`}>{t('card.open')}</Link>
          </>
        )}
      </Panel>
    </Frame>
  );
}
