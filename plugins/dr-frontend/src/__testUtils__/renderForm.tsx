import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { ComponentProps } from 'react';
import { FakeDrApi } from './FakeDrApi';
import { renderPart } from './renderPart';
import { DrLocationPicker } from '../fields/DrLocationPicker';
import { DrPlacePicker } from '../fields/DrPlacePicker';
import { validatePlace } from '../fields/DrPlacePicker/validatePlace';
import { DrSchedulePreview } from '../fields/DrSchedulePreview';
import { validateSchedule } from '../fields/DrSchedulePreview/validateSchedule';

/** Fields of a template, as its author writes them. */
export const FIELDS = {
  entityRef: { entityRef: { type: 'string', title: 'Service' } },
  rpo: { rpo: { type: 'string', title: 'Lose at most' } },
  recommend: {
    objectives: { type: 'string', title: 'Objectives' },
    downtime: { type: 'string', title: 'Away for an hour' },
    dataLoss: { type: 'string', title: 'An hour lost' },
  },
  place: { place: { type: 'object', title: 'Place', 'ui:field': 'DrPlacePicker' } },
  location: { location: { type: 'string', title: 'Store', 'ui:field': 'DrLocationPicker' } },
  schedule: { schedule: { type: 'object', title: 'Schedule', 'ui:field': 'DrSchedulePreview' } },
};

/**
 * Renders the form of a template in the scaffolder's own stepper.
 *
 * @param options.initial - what the address of the form fills in
 * @returns `created`: what the form has been sent with
 */
export function renderForm(
  properties: object,
  options: {
    api: FakeDrApi;
    initial?: ComponentProps<typeof Stepper>['initialState'];
    language?: string;
    required?: string[];
  },
) {
  const { initial = {}, required = [] } = options;
  const created: unknown[] = [];
  // The stepper scrolls up at every step, which jsdom has not.
  jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  renderPart(
    <Stepper
      manifest={{
        title: 'Protect a service',
        steps: [{ title: 'Protect', schema: { type: 'object', required, properties: { ...properties } } }],
      }}
      extensions={[
        { name: 'DrPlacePicker', component: DrPlacePicker, validation: validatePlace },
        { name: 'DrLocationPicker', component: DrLocationPicker },
        { name: 'DrSchedulePreview', component: DrSchedulePreview, validation: validateSchedule },
      ]}
      initialState={initial}
      onCreate={async values => void created.push(values)}
    />,
    options,
  );
  return { created };
}
