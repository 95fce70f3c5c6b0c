import { ApiClient } from './ApiClient';

/** Under whose name a request is made: `stranger` has a token that nobody knows, `anonymous` has none. */
export type Who = 'admin' | 'reader' | 'nobody' | 'stranger' | 'anonymous';

/** A cluster with an API server and a running Velero, whichever of the two kinds it is. */
export interface ContractCluster {
  name: string;
  /** The API server as somebody sees it. */
  as(who: Who): ApiClient;
  /** Makes the cluster forget all states but the present one, as happens every few minutes by itself. */
  compact(): Promise<void>;
  startVelero(): Promise<void>;
  stopVelero(): Promise<void>;
}

/**
 * Two clusters whose locations `default` are one bucket and prefix, either played by the stand-in or real. The contract is
 * what both kinds do.
 */
export interface ContractClusters {
  primary: ContractCluster;
  secondary: ContractCluster;
  /** Takes the bucket away. */
  loseStore(): void;
  /** Brings it back, with all that was in it. */
  restoreStore(): void;
  /** From now on uploads to the store fail, or take long enough for a Backup to be seen InProgress, or go well. */
  setUploads(how: 'failing' | 'slow' | 'well'): void;
  /** Lets time go by until there is something to see; rejects after a time that is generous for either kind. */
  waitFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T>;
  stop(): Promise<void>;
}
