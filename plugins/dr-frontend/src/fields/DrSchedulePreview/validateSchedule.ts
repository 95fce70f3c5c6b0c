import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { entityRefIn, FormFieldNames, ScheduleOverrides, scheduleChoicesIn } from '../../presentation/formValues';
import { refuseProblems } from '../refuseProblems';

/** Keeps a form from going on with which no Schedule could be made. @internal */
export const validateSchedule: CustomFieldValidator<ScheduleOverrides, FormFieldNames> = async (
  overrides,
  field,
  { apiHolder, formData, uiSchema },
) => {
  const names = uiSchema?.['ui:options'];
  const entityRef = entityRefIn(formData, names);
  if (entityRef === undefined) return;
  await refuseProblems(field, { apiHolder, entityRef, choices: scheduleChoicesIn(formData, names, overrides) });
};
