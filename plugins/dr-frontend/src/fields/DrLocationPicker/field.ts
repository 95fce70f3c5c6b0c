import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { DrLocationPicker } from './DrLocationPicker';
import { DrLocationPickerSchema } from './schema';

/** @internal */
export const drLocationPickerField = createFormField({
  name: 'DrLocationPicker',
  component: DrLocationPicker,
  schema: DrLocationPickerSchema,
});
