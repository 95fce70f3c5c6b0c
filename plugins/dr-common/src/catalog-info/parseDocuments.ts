import { InputError } from '@backstage/errors';
import { Document, parseAllDocuments, ParsedNode } from 'yaml';

/** @internal */
export type YamlDocument = Document.Parsed<ParsedNode, true>;

/**
 * The YAML documents of a text, read as the catalog reads them.
 *
 * @throws InputError with the place and the parser's own words
 * @internal
 */
export function parseDocuments(text: string): YamlDocument[] {
  // Merge keys are resolved, so that nobody overrides by mistake what comes from one.
  const documents: YamlDocument[] = [...parseAllDocuments(text, { merge: true })];
  const [error] = documents.flatMap(each => each.errors);
  if (error) {
    const [said] = error.message.split('\n');
    throw new InputError(`text: the file is not YAML that can be changed safely; accepted is valid YAML. ${said}`);
  }
  return documents;
}
