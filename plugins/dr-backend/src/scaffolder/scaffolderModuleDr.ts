import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { TEMPLATE_ACTIONS, toTemplateAction } from '../actions';

/**
 * Gives templates steps that protect services: `dr:schedule:generate`, `dr:backup:create` and others.
 * @public
 */
export const scaffolderModuleDr = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'dr',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        scaffolderActions: scaffolderActionsExtensionPoint,
      },
      async init({ scaffolderActions, ...deps }) {
        scaffolderActions.addActions(...TEMPLATE_ACTIONS.map(definition => toTemplateAction(definition, deps)));
      },
    });
  },
});
