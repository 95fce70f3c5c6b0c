import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

/** @internal */
export const drPlacePicker = FormFieldBlueprint.make({
  name: 'place-picker',
  params: { field: () => import('../fields').then(m => m.drPlacePickerField) },
});

/** @internal */
export const drLocationPicker = FormFieldBlueprint.make({
  name: 'location-picker',
  params: { field: () => import('../fields').then(m => m.drLocationPickerField) },
});

/** @internal */
export const drSchedulePreview = FormFieldBlueprint.make({
  name: 'schedule-preview',
  params: { field: () => import('../fields').then(m => m.drSchedulePreviewField) },
});
