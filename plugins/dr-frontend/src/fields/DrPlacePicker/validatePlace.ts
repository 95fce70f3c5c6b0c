import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { entityRefIn } from '../../presentation/formValues';
import { refuseProblems } from '../refuseProblems';

type Place = { cluster?: string; namespace?: string };

/** Keeps a place out that nothing could be made for. @internal */
export const validatePlace: CustomFieldValidator<Place, { entityField?: string }> = async (place, field, context) => {
  const entityRef = entityRefIn(context.formData, context.uiSchema?.['ui:options']);
  if (entityRef === undefined) return;
  const { cluster, namespace } = place ?? {};
  await refuseProblems(field, { ...context, entityRef, choices: { cluster, namespace }, of: ['cluster', 'namespace'] });
};
