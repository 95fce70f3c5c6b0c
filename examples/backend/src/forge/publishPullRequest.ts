import { DiscoveryService, resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Forge } from './Forge';
import { filesBelow } from './Repository';

const MOST_FILES = 200;

/** Proposes files of the workspace to the repository of the demo, as publishing to a Git server of one's own would. */
export function publishPullRequest(forge: Forge, discovery: DiscoveryService) {
  return createTemplateAction({
    id: 'demo:publish:pull-request',
    description: 'Opens a pull request in the repository of the demo with files of the workspace.',
    supportsDryRun: true,
    schema: {
      input: {
        title: z => z.string().min(1).max(200).describe('Title of the pull request'),
        description: z => z.string().max(20_000).default('').describe('What it is for'),
        sourcePath: z => z.string().default('.').describe('Folder of the workspace that is taken'),
        targetPath: z =>
          z.string().optional().describe('Folder of the repository that it is put into; left out: its root'),
      },
      output: {
        number: z => z.number().describe('Number of the pull request'),
        pullRequestUrl: z => z.string().describe('Page of the pull request'),
      },
    },
    async handler(context) {
      const { title, description = '', sourcePath = '.', targetPath = '' } = context.input;
      const folder = resolveSafeChildPath(context.workspacePath, sourcePath);
      const names = await filesBelow(folder);
      if (names.length === 0 || names.length > MOST_FILES) {
        throw new InputError(`The workspace has ${names.length} files; accepted are 1 to ${MOST_FILES}`);
      }
      const files = new Map<string, Buffer>();
      for (const name of names) files.set(path.posix.join(targetPath, name), await readFile(path.join(folder, name)));
      for (const name of files.keys()) context.logger.info(`In the pull request: ${name}`);
      if (context.isDryRun) return;
      const author = context.user?.ref ?? 'user:default/guest';
      const number = await context.checkpoint({
        key: 'open-pull-request',
        fn: async () => (await forge.openPull({ title, description, author, files })).number,
      });
      context.output('number', number);
      context.output('pullRequestUrl', `${await discovery.getExternalBaseUrl('demo-forge')}/pulls/${number}`);
    },
  });
}
