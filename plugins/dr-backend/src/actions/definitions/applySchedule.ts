import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { actedFields, dryRun, entityRef, scheduleFields } from './fields';

/** Creates the proposed Schedule where the service runs. @internal */
export const applySchedule = defineAction({
  name: 'apply-schedule',
  title: 'Apply a Schedule',
  description:
    'Creates the proposed Velero Schedule of a service in its cluster, or changes the one that was created this way. Tried on the server first; never overwrites what somebody else has made.',
  attributes: { readOnly: false, destructive: false, idempotent: true },
  input: z.object({ entityRef, ...scheduleFields, dryRun }).strict(),
  output: z.object(actedFields),
  examples: [
    { title: 'Protect a service as promised', input: { entityRef: 'component:default/payment' } },
    {
      title: 'See what the cluster would make of it',
      input: { entityRef: 'component:default/payment', cluster: 'seoul-1', rpo: '1h', dryRun: true },
    },
  ],
  async run({ entityRef: ref, dryRun: asked, ...choices }, { dr, isDryRun, tell }) {
    const acted = await dr.applySchedule(ref, choices, isDryRun || asked === true);
    tell(`Schedule ${acted.namespace}/${acted.name} in ${acted.cluster}: ${acted.outcome}`);
    return acted;
  },
});
