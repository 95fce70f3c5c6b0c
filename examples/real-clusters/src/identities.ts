import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { clusterFiles } from './components';

/** The users of the API server's token file, and their group. */
const groups = {
  admin: 'system:masters',
  velero: 'system:masters',
  // Its own role would do if it used one account per controller, which makes
  // it come up five seconds later.
  'system:kube-controller-manager': 'system:masters',
  'system:kube-scheduler': '',
  nobody: '',
};

/** A user of the API server's token file. */
export type TokenUser = keyof typeof groups;

/** All users of the API server's token file. */
export const tokenUsers = Object.keys(groups) as TokenUser[];

/**
 * The token of a user.
 *
 * @param secret - the part that is drawn once per run folder and cluster
 */
export function tokenOf(user: TokenUser, secret: string): string {
  return `${user.replace('system:', '')}-${secret}`;
}

/**
 * Writes what an API server needs to know who is who: the token file, and the
 * keys that sign the tokens of ServiceAccounts. Writes them once, or tokens
 * given out earlier would be void.
 *
 * @param directory - the cluster's folder
 * @param secret - see {@link tokenOf}
 */
export function writeIdentities(directory: string, secret: string): void {
  const files = clusterFiles(directory);
  if (existsSync(files.tokens)) {
    return;
  }
  mkdirSync(files.pki, { recursive: true });
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writeFileSync(files.serviceAccountKey, keys.privateKey, { mode: 0o600 });
  writeFileSync(files.serviceAccountPublicKey, keys.publicKey);
  const lines = tokenUsers.map(user => `${tokenOf(user, secret)},${user},${user},"${groups[user]}"\n`);
  writeFileSync(files.tokens, lines.join(''), { mode: 0o600 });
}
