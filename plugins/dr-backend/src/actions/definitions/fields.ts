import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { BACKUP_EXTENTS, VOLUME_CHOICES } from '@backstage-dr/plugin-dr-common';
import { z } from 'zod/v3';

const MAX_TEXT_LENGTH = 500;

/** Text as people and tools write it. @internal */
export const text = z
  .string()
  .trim()
  .max(MAX_TEXT_LENGTH)
  // No database stores it, and no cluster has it in a name.
  .refine(each => !each.includes('\0'), 'accepted is a text without the character 0');

/** What the catalog names so; of that kind, and in its default namespace, unless another is given. @internal */
export function refOf(defaultKind: string, example: string) {
  return text.transform((ref, context) => {
    try {
      return stringifyEntityRef(parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }));
    } catch {
      context.addIssue({ code: 'custom', message: `accepted is an entity ref, for example ${example}` });
      return z.NEVER;
    }
  });
}

/** The service, as the catalog names it. @internal */
export const entityRef = refOf('component', 'component:default/payment').describe(
  'Entity ref of the service, for example component:default/payment',
);

/** In which words are said. @internal */
export const language = z.enum(['en', 'ko']).default('en').describe('Language of all that is said: en or ko');

/** What can be decided about a Backup; all that is left out is proposed. @internal */
export const backupFields = {
  cluster: text
    .optional()
    .describe('Cluster that it runs in, by its name in the portal; needed where it runs in several'),
  namespace: text
    .optional()
    .describe(
      'Namespaces of it in that cluster, with commas between several; left out, all of them, and fewer cover it only in part',
    ),
  extent: z
    .enum(BACKUP_EXTENTS)
    .optional()
    .describe(
      'What is taken: the objects of the service by their labels, its namespaces as a whole, or the whole cluster',
    ),
  name: text.optional().describe('Name of the object in the cluster'),
  ttl: text.optional().describe('How long a backup is kept, for example 30d or 720h'),
  storageLocation: text.optional().describe('Name of a BackupStorageLocation of the cluster'),
  volumes: z
    .enum(VOLUME_CHOICES)
    .optional()
    .describe(
      'How the data of volumes is taken: copied file by file, by a snapshot that is moved into the location, by one that stays in its storage, or not at all',
    ),
};

/** The same about a Schedule. @internal */
export const scheduleFields = {
  ...backupFields,
  rpo: text.optional().describe('RPO to keep in place of the promised one, for example 15m'),
  cron: text.optional().describe('When it runs: a cron expression of five fields, or @every and a duration'),
};

/** @internal */
export const dryRun = z
  .boolean()
  .optional()
  .describe('Whether nothing is to stay: it is asked of the cluster, which changes nothing');

/** What stands in a cluster after acting. @internal */
export const actedFields = {
  cluster: z.string().describe('Cluster that it is in'),
  kind: z.string().describe('Schedule or Backup'),
  namespace: z.string().describe('Namespace of the object'),
  name: z.string().describe('Name of the object'),
  outcome: z
    .enum(['created', 'changed', 'unchanged', 'would-create', 'would-change'])
    .describe('What was done; would-… is the answer to a dry run'),
  yaml: z.string().describe('The object as the server has made it'),
};
