import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { DrSchedulePreview } from './DrSchedulePreview';
import { DrSchedulePreviewSchema } from './schema';
import { validateSchedule } from './validateSchedule';

/** @internal */
export const drSchedulePreviewField = createFormField({
  name: 'DrSchedulePreview',
  component: DrSchedulePreview,
  validation: validateSchedule,
  schema: DrSchedulePreviewSchema,
});
