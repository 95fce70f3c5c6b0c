import { actingRefusal, ProposalField, ScheduleProposal, Statement } from '@backstage-dr/plugin-dr-common';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { drApiRef } from '../../api';
import { entityRefIn } from '../../presentation/formValues';
import { refuseProblems } from '../refuseProblems';

type Place = { cluster?: string; namespace?: string };

/** Whether a problem is with the place. @internal */
export function isOfPlace(field: ProposalField): boolean {
  return field === 'cluster' || field === 'namespace';
}

/** Keeps a place out that nothing could be made for, and, of a template that acts, who may not. @internal */
export const validatePlace: CustomFieldValidator<
  Place,
  { entityField?: string; acts?: 'schedule' | 'backup' }
> = async (place, field, context) => {
  const { apiHolder, formData, uiSchema } = context;
  const names = uiSchema?.['ui:options'];
  const entityRef = entityRefIn(formData, names);
  if (entityRef === undefined) return;
  const { cluster, namespace } = place ?? {};
  const choices = { cluster, namespace };
  const acts = names?.acts;
  // What cannot be learnt is left to the backend, which refuses it all the same.
  const terms =
    acts &&
    (await apiHolder
      .get(drApiRef)
      ?.getActingTerms(entityRef)
      .catch(() => undefined));
  const refusal = acts && terms && actingRefusal(terms, acts);
  await refuseProblems(field, {
    apiHolder,
    entityRef,
    choices,
    isOwn: isOfPlace,
    beside: proposal => [...(refusal ? [refusal] : []), ...reasonsOfCluster(proposal)],
  });
};

/** Why nothing can be made in the cluster that is meant. */
function reasonsOfCluster({ cluster, options }: ScheduleProposal): Statement[] {
  return options.clusters.find(({ name }) => name === cluster)?.reasons ?? [];
}
