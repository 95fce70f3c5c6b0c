import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const KINDS: readonly string[] = ['system', 'group'];

/** On the page of a group or of a system. @internal */
export const entityRollUpContent = EntityContentBlueprint.make({
  name: 'roll-up',
  params: {
    path: '/disaster-recovery',
    title: 'Disaster recovery',
    group: 'operation',
    filter: ({ kind }) => KINDS.includes(kind.toLocaleLowerCase('en-US')),
    loader: () => import('../components/RollUpTab').then(m => <m.RollUpTab />),
  },
});
