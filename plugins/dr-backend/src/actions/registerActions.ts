import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { drServiceReadPermission } from '@backstage-dr/plugin-dr-common';
import { ActionDefinition } from './ActionDefinition';
import { ACTIONS } from './ACTIONS';
import { DrServices, ServiceCalls } from './ServiceCalls';

/**
 * Offers every action to whatever calls actions of plugins, such as MCP clients, to those who may read disaster recovery. Each
 * runs with the credentials of who calls.
 * @internal
 */
export function registerActions(registry: ActionsRegistryService, services: DrServices): void {
  const register = ({ run, input, output, ...action }: ActionDefinition) =>
    registry.register({
      ...action,
      visibilityPermission: drServiceReadPermission,
      schema: { input: () => input, output: () => output },
      action: async ({ input: given, credentials }) => ({
        output: await run(given, {
          dr: new ServiceCalls(services, { credentials }),
          isDryRun: false,
          // Who calls reads all of it in the answer.
          tell: () => undefined,
        }),
      }),
    });
  ACTIONS.forEach(register);
}
