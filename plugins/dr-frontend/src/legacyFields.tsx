import { ScheduleChoices } from '@backstage-dr/plugin-dr-common';
import { createScaffolderFieldExtension, FieldExtensionComponent } from '@backstage/plugin-scaffolder-react';
import { lazy, Suspense } from 'react';
import { DrLocationPickerSchema } from './fields/DrLocationPicker/schema';
import { DrPlacePickerSchema } from './fields/DrPlacePicker/schema';
import { validatePlace } from './fields/DrPlacePicker/validatePlace';
import { DrSchedulePreviewSchema } from './fields/DrSchedulePreview/schema';
import { validateSchedule } from './fields/DrSchedulePreview/validateSchedule';
import { drPlugin } from './legacy';

const PlacePicker = lazy(() => import('./fields/DrPlacePicker').then(m => ({ default: m.DrPlacePicker })));
const LocationPicker = lazy(() => import('./fields/DrLocationPicker').then(m => ({ default: m.DrLocationPicker })));
const SchedulePreview = lazy(() => import('./fields/DrSchedulePreview').then(m => ({ default: m.DrSchedulePreview })));

/**
 * The field `DrPlacePicker` of templates, for `ScaffolderFieldExtensions`: the cluster and namespace to protect.
 * @public
 */
export const DrPlacePickerFieldExtension: FieldExtensionComponent<
  { cluster?: string; namespace?: string },
  { entityField?: string; acts?: 'schedule' | 'backup' }
> = drPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DrPlacePicker',
    component: (props: typeof DrPlacePickerSchema.TProps) => (
      <Suspense fallback={null}>
        <PlacePicker {...props} />
      </Suspense>
    ),
    validation: validatePlace,
    schema: DrPlacePickerSchema.schema,
  }),
);

/**
 * The field `DrLocationPicker` of templates, for `ScaffolderFieldExtensions`: the storage location of backups.
 * @public
 */
export const DrLocationPickerFieldExtension: FieldExtensionComponent<
  string,
  { entityField?: string; placeField?: string }
> = drPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DrLocationPicker',
    component: (props: typeof DrLocationPickerSchema.TProps) => (
      <Suspense fallback={null}>
        <LocationPicker {...props} />
      </Suspense>
    ),
    schema: DrLocationPickerSchema.schema,
  }),
);

/**
 * The field `DrSchedulePreview` of templates, for `ScaffolderFieldExtensions`: the Schedule that the form would make, and
 * what of it is set by hand.
 * @public
 */
export const DrSchedulePreviewFieldExtension: FieldExtensionComponent<
  Pick<ScheduleChoices, 'cron' | 'ttl' | 'volumes' | 'storageLocation'>,
  {
    entityField?: string;
    placeField?: string;
    rpoField?: string;
    locationField?: string;
    objectivesField?: string;
    downtimeField?: string;
    dataLossField?: string;
  }
> = drPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DrSchedulePreview',
    component: (props: typeof DrSchedulePreviewSchema.TProps) => (
      <Suspense fallback={null}>
        <SchedulePreview {...props} />
      </Suspense>
    ),
    validation: validateSchedule,
    schema: DrSchedulePreviewSchema.schema,
  }),
);
