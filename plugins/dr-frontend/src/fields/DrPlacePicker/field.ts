import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { DrPlacePicker } from './DrPlacePicker';
import { DrPlacePickerSchema } from './schema';
import { validatePlace } from './validatePlace';

/** @internal */
export const drPlacePickerField = createFormField({
  name: 'DrPlacePicker',
  component: DrPlacePicker,
  validation: validatePlace,
  schema: DrPlacePickerSchema,
});
