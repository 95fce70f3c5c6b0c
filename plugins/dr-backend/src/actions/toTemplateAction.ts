import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { DrClient } from '@backstage-dr/plugin-dr-common';
import { createTemplateAction, TemplateAction } from '@backstage/plugin-scaffolder-node';
import { setTimeout } from 'node:timers/promises';
import { stringify } from 'yaml';
import { asRefusal } from './asRefusal';
import { TemplateCall } from './ActionCall';
import { TemplateActionDefinition } from './ActionDefinition';
import { ClientCalls } from './ClientCalls';
import { readInput } from './readInput';
import { Workspace } from './Workspace';

/**
 * A definition as the scaffolder takes it. It runs there, and asks the dr backend on behalf of who has started the task.
 * @internal
 */
export function toTemplateAction(
  definition: TemplateActionDefinition,
  options: { auth: AuthService; discovery: DiscoveryService },
): TemplateAction {
  const { id, description, input, output, examples, run } = definition;
  const { auth, discovery } = options;
  return createTemplateAction({
    id,
    description,
    examples: examples.map(example => ({ description: example.title, example: stepOf(id, example) })),
    supportsDryRun: true,
    schema: { input: () => input, output: () => output },
    async handler(context) {
      const { signal, logger, isDryRun = false } = context;
      const token = async () => {
        const onBehalfOf = await context.getInitiatorCredentials();
        return (await auth.getPluginRequestToken({ onBehalfOf, targetPluginId: 'dr' })).token;
      };
      const call: TemplateCall = {
        dr: new ClientCalls({ client: new DrClient({ discoveryApi: discovery }), token, signal }),
        isDryRun,
        tell: line => logger.info(line),
        workspace: new Workspace(context.workspacePath),
        once: async (key, act) =>
          JSON.parse(await context.checkpoint({ key, fn: async () => JSON.stringify(await act()) })),
        now: Date.now,
        sleep: ms => setTimeout(ms, undefined, { signal }),
      };
      const attempt = async () => run(readInput(input, context.input), call);
      const said = await attempt().catch(error => {
        throw asRefusal(error);
      });
      for (const [name, value] of Object.entries(output.parse(said))) {
        if (value !== undefined) context.output(name, value);
      }
    },
  });
}

function stepOf(action: string, { title, input }: { title: string; input: object }): string {
  return stringify({ steps: [{ id: action.split(':').slice(1).join('-'), name: title, action, input }] });
}
