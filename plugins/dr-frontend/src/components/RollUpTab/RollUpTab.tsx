import { useEntity } from '@backstage/plugin-catalog-react';
import { useMembersOf } from '../../hooks/useMembersOf';
import { failureOf } from '../../presentation/failureOf';
import { FailedState } from '../FailedState';
import { Frame } from '../Frame';
import { PlacesSkeleton } from '../PlacesSkeleton';
import { RollUp } from './RollUp';

/** The tab "Disaster recovery" on the page of a group or of a system: how its services stand together. */
export function RollUpTab() {
  const { entity } = useEntity();
  const name = entity.metadata.title ?? entity.metadata.name;
  const { refs, error, refresh } = useMembersOf(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US') === 'system' ? 'system' : 'group';
  return (
    <Frame>
      {!refs && error !== undefined && <FailedState name={name} failure={failureOf(error)} retry={refresh} />}
      {!refs && error === undefined && <PlacesSkeleton name={name} />}
      {refs && <RollUp kind={kind} name={name} refs={refs} />}
    </Frame>
  );
}
