import { parseEntityRef } from '@backstage/catalog-model';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Forge } from './Forge';

/** Brings the file of the demo's repository into the workspace that describes an entity. */
export function fetchCatalogInfo(forge: Forge) {
  return createTemplateAction({
    id: 'demo:fetch:catalog-info',
    description: 'Fetches the file that describes an entity from the repository of the demo, at the same path.',
    supportsDryRun: true,
    schema: {
      input: { entityRef: z => z.string().describe('Entity ref, for example component:default/payment') },
      output: {
        path: z => z.string().describe('Path of the file in the workspace'),
        kind: z => z.string().describe('Kind of the entity'),
        name: z => z.string().describe('Name of the entity'),
      },
    },
    async handler(context) {
      const { kind, name } = parseEntityRef(context.input.entityRef, { defaultKind: 'component' });
      for (const [file, text] of await forge.texts(each => /\.ya?ml$/.test(each))) {
        if (!describes(text, kind, name)) continue;
        const target = resolveSafeChildPath(context.workspacePath, file);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, text);
        context.output('path', file);
        context.output('kind', kind);
        context.output('name', name);
        return;
      }
      throw new NotFoundError(`No file of the repository describes ${context.input.entityRef}`);
    },
  });
}

function describes(text: string, kind: string, name: string): boolean {
  return parseAllDocuments(text).some(document => {
    const [foundKind, foundName] = [document.get('kind'), document.getIn(['metadata', 'name'])];
    return (
      String(foundKind).toLowerCase() === kind.toLowerCase() && String(foundName).toLowerCase() === name.toLowerCase()
    );
  });
}
