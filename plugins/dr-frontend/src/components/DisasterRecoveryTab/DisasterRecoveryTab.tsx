import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useActing } from '../../hooks/useActing';
import { useAssessment } from '../../hooks/useAssessment';
import { failureOf } from '../../presentation/failureOf';
import { AssessmentPage } from '../AssessmentPage';
import { FailedState } from '../FailedState';
import { Frame } from '../Frame';
import { StaleNote } from '../StaleNote';
import { TabSkeleton } from '../TabSkeleton';

/** The tab "Disaster recovery" on the page of a service. */
export function DisasterRecoveryTab() {
  const { entity } = useEntity();
  const name = entity.metadata.title ?? entity.metadata.name;
  const entityRef = stringifyEntityRef(entity);
  const { value, receivedAtMs, error, refresh } = useAssessment(entityRef);
  // Asked for together, so that buttons do not come in later and push the page down.
  const acting = useActing(entityRef);
  const failure = error === undefined ? undefined : failureOf(error);
  return (
    <Frame>
      {!value && failure && <FailedState name={name} failure={failure} retry={refresh} />}
      {!value && !failure && <TabSkeleton name={name} />}
      {value && receivedAtMs !== undefined && (
        <>
          {failure && <StaleNote receivedAtMs={receivedAtMs} failure={failure} retry={refresh} />}
          <AssessmentPage assessment={value} fetchedAtMs={receivedAtMs} acting={acting} refresh={refresh} />
        </>
      )}
    </Frame>
  );
}
