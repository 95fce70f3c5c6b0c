import { BackupMessages } from '@backstage-dr/plugin-dr-common';
import { ObjectReader } from '../velero/parse/ObjectReader';
import { DownloadProblem } from './DownloadProblem';

/** A hundred messages of one place say no more than twenty. */
const MAX_MESSAGES = 20;
const MAX_NAMESPACES = 1000;

/**
 * Reads a BackupResults file. Of each place the first messages are kept; none is left out whole, so that a place without
 * messages has none.
 *
 * @throws DownloadProblem when it is not what Velero writes
 * @internal
 */
export function parseResults(json: unknown): { errors: BackupMessages; warnings: BackupMessages } {
  const reader = ObjectReader.create(json);
  const isGroup = typeof json === 'object' && json !== null && !Array.isArray(json);
  const results = { errors: parseMessages(reader, 'errors'), warnings: parseMessages(reader, 'warnings') };
  if (!isGroup || reader.problems.length > 0) {
    const where = reader.problems[0] ? ` (${reader.problems[0].path})` : '';
    throw new DownloadProblem('failed', `BackupResults is not what Velero writes${where}`);
  }
  return results;
}

function parseMessages(reader: ObjectReader, group: string): BackupMessages {
  const namespaces = Object.entries(reader.object(`${group}.namespaces`) ?? {});
  if (namespaces.length > MAX_NAMESPACES) {
    throw new DownloadProblem('final', `BackupResults has ${group} of more than ${MAX_NAMESPACES} namespaces`);
  }
  return {
    velero: first(reader.texts(`${group}.velero`)),
    cluster: first(reader.texts(`${group}.cluster`)),
    namespaces: Object.fromEntries(
      namespaces.map(([namespace, messages]) => {
        const list = ObjectReader.create({ messages });
        const texts = first(list.texts('messages'));
        if (list.problems.length > 0) reader.note(`${group}.namespaces`, 'lists of texts');
        return [namespace, texts];
      }),
    ),
  };
}

function first(messages: string[] | undefined): string[] {
  return (messages ?? []).slice(0, MAX_MESSAGES);
}
