import { ProposalField } from '@backstage-dr/plugin-dr-common';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { entityRefIn, FormFieldNames, ScheduleOverrides, scheduleChoicesIn } from '../../presentation/formValues';
import { isOfPlace } from '../DrPlacePicker/validatePlace';
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
  const choices = scheduleChoicesIn(formData, names, overrides);
  // What is wrong with a place is said by the field that it was chosen in.
  const isOwn = (name: ProposalField) => choices.cluster === undefined || !isOfPlace(name);
  await refuseProblems(field, { apiHolder, entityRef, choices, isOwn });
};
