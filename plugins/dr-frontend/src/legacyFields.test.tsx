import { ScaffolderFieldExtensions, useCustomFieldExtensions } from '@backstage/plugin-scaffolder-react';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import {
  DrLocationPickerFieldExtension,
  DrPlacePickerFieldExtension,
  DrSchedulePreviewFieldExtension,
} from './legacyFields';

function Names({ children }: { children: JSX.Element }) {
  const fields = useCustomFieldExtensions(children);
  return <>{fields.map(({ name }) => name).join(' ')}</>;
}

describe('the fields in the old frontend system', () => {
  it('are known to the scaffolder by their names', async () => {
    await renderInTestApp(
      <Names>
        <ScaffolderFieldExtensions>
          <DrPlacePickerFieldExtension />
          <DrLocationPickerFieldExtension />
          <DrSchedulePreviewFieldExtension />
        </ScaffolderFieldExtensions>
      </Names>,
    );
    expect(screen.getByText('DrPlacePicker DrLocationPicker DrSchedulePreview')).toBeInTheDocument();
  });
});
