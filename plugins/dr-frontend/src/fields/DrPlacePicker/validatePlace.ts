import { ProposalField } from '@backstage-dr/plugin-dr-common';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { entityRefIn } from '../../presentation/formValues';
import { refuseProblems } from '../refuseProblems';

type Place = { cluster?: string; namespace?: string };

/** Whether a problem is with the place. @internal */
export function isOfPlace(field: ProposalField): boolean {
  return field === 'cluster' || field === 'namespace';
}

/** Keeps a place out that nothing could be made for. @internal */
export const validatePlace: CustomFieldValidator<Place, { entityField?: string }> = async (place, field, context) => {
  const entityRef = entityRefIn(context.formData, context.uiSchema?.['ui:options']);
  if (entityRef === undefined) return;
  const { cluster, namespace } = place ?? {};
  const { apiHolder } = context;
  await refuseProblems(field, { apiHolder, entityRef, choices: { cluster, namespace }, isOwn: isOfPlace });
};
