/**
 * Why something that lies beside a Backup could not be read. The message is for people, and free of URLs and credentials.
 *
 * `final`: no later try changes it, for the store does not have it, or it is too large; `refused`: the cluster does not let
 * us ask, so that asking for others is no use either; `failed`: another try may succeed.
 *
 * @internal
 */
export class DownloadProblem extends Error {
  readonly name = 'DownloadProblem';
  readonly reason: 'final' | 'refused' | 'failed';

  constructor(reason: DownloadProblem['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
