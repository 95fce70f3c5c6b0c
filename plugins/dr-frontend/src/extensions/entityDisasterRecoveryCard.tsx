import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isDisasterRecoveryAvailable } from '../isDisasterRecoveryAvailable';

/** @internal */
export const entityDisasterRecoveryCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: isDisasterRecoveryAvailable,
    loader: () => import('../components/DisasterRecoveryCard').then(m => <m.DisasterRecoveryCard />),
  },
});
