import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { entityRef, language } from './fields';

/** How to bring a service back, as a document. @internal */
export const writeRunbook = defineAction({
  name: 'write-runbook',
  title: 'Write a runbook',
  description:
    'Writes the recovery runbook of a service as Markdown, with its own clusters, recovery points and commands, as of now. Changes nothing.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z.object({ entityRef, language }).strict(),
  output: z.object({ markdown: z.string().describe('The runbook') }),
  examples: [{ title: 'In Korean', input: { entityRef: 'component:default/payment', language: 'ko' } }],
  run: async ({ entityRef: ref, language: locale }, { dr }) => ({ markdown: await dr.runbook(ref, locale) }),
});
