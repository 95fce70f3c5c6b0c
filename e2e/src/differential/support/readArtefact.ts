import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * What Velero has put into the bucket for one Backup: what a DownloadRequest would lead to.
 *
 * @param what - the end of the file's name, such as `resource-list.json`
 * @returns the JSON in it; `undefined` when there is no such file
 */
export function readArtefact<T>(store: string, backup: string, what: string): T | undefined {
  const file = path.join(store, 'backups', backup, `${backup}-${what}.gz`);
  if (!existsSync(file)) return undefined;
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
}
