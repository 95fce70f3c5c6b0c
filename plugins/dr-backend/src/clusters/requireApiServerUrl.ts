import { ConfigNode } from './ConfigNode';

const ACCEPTED = 'the http or https URL of an API server, without user, query or fragment';

/**
 * The URL of an API server, without a trailing slash.
 * @throws InputError when it is none; a password in it is not quoted
 * @internal
 */
export function requireApiServerUrl(node: ConfigNode, key: string): string {
  const text = node.string(key, ACCEPTED);
  if (!URL.canParse(text)) throw node.refuse(key, ACCEPTED);
  const url = new URL(text);
  if (url.username || url.password) {
    throw node.refuseWhole(`has a user in ${key} (its value is not shown); accepted is ${ACCEPTED}`);
  }
  if (!['http:', 'https:'].includes(url.protocol) || url.search || url.hash) throw node.refuse(key, ACCEPTED);
  return url.href.replace(/\/$/, '');
}
