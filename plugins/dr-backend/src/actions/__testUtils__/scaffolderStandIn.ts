import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint, TemplateAction } from '@backstage/plugin-scaffolder-node';

/** A scaffolder that only takes actions; `actions` are those that it was given. */
export function scaffolderStandIn() {
  const actions = new Map<string, TemplateAction>();
  const feature = createBackendPlugin({
    pluginId: 'scaffolder',
    register(env) {
      env.registerExtensionPoint(scaffolderActionsExtensionPoint, {
        addActions: (...added) => added.forEach(action => actions.set(action.id, action)),
      });
      env.registerInit({ deps: {}, init: async () => undefined });
    },
  });
  return { actions, feature };
}
