import { ClusterAccess } from '../ClusterConfig';
import { ApiAccess, ApiCredentials } from '../../velero/client/ApiAccess';
import { FileCache } from './FileCache';

/**
 * A URL with a bearer token, or without one where a proxy adds it.
 * @internal
 */
export class TokenAccess implements ApiAccess {
  readonly #access: Extract<ClusterAccess, { kind: 'url' }>;
  readonly #tokenFile?: FileCache<string>;
  readonly #caFile?: FileCache<string>;

  private constructor(access: Extract<ClusterAccess, { kind: 'url' }>) {
    this.#access = access;
    if (access.token && 'file' in access.token) {
      this.#tokenFile = FileCache.create(access.token.file, 'token file', content => content.trim());
    }
    if (access.caFile) this.#caFile = FileCache.create(access.caFile, 'file of certificates', content => content);
  }

  static create(access: Extract<ClusterAccess, { kind: 'url' }>): TokenAccess {
    return new TokenAccess(access);
  }

  async credentials(): Promise<ApiCredentials> {
    const { url, token, caData, skipTLSVerify } = this.#access;
    const bearer = token && 'literal' in token ? token.literal : await this.#tokenFile?.get();
    const ca = caData ? Buffer.from(caData, 'base64') : await this.#caFile?.get();
    return {
      server: url,
      options: {
        headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
        ...(ca && { ca }),
        ...(skipTLSVerify && { rejectUnauthorized: false }),
      },
    };
  }
}
