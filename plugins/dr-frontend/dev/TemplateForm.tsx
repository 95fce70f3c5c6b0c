import { createFrontendPlugin, createRouteRef, PageBlueprint } from '@backstage/frontend-plugin-api';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { DrLocationPicker, DrPlacePicker, DrSchedulePreview } from '../src/fields';

/** The form of a template, with all fields of ours, in the scaffolder's own stepper. */
function TemplateForm() {
  return (
    <Stepper
      manifest={{
        title: 'Protect a service',
        steps: [
          {
            title: 'Protect',
            schema: {
              type: 'object',
              properties: {
                entityRef: { type: 'string', title: 'Service' },
                rpo: { type: 'string', title: 'Lose at most', description: 'For example 15m' },
                place: { type: 'object', title: 'Where', 'ui:field': 'DrPlacePicker' },
                location: { type: 'string', title: 'Where to', 'ui:field': 'DrLocationPicker' },
                schedule: { type: 'object', title: 'The Schedule', 'ui:field': 'DrSchedulePreview' },
              },
            },
          },
        ],
      }}
      extensions={[
        { name: 'DrPlacePicker', component: DrPlacePicker },
        { name: 'DrLocationPicker', component: DrLocationPicker },
        { name: 'DrSchedulePreview', component: DrSchedulePreview },
      ]}
      onCreate={async () => undefined}
    />
  );
}

const selectedTemplate = createRouteRef({ params: ['namespace', 'templateName'] });

/** Stands in for the scaffolder: whatever template is asked for, it is this form. */
export const templatesPlugin = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { selectedTemplate },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create/templates/:namespace/:templateName',
        routeRef: selectedTemplate,
        loader: async () => <TemplateForm />,
      },
    }),
  ],
});
