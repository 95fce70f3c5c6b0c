/** @internal */
export interface GetOptions {
  query?: Readonly<Record<string, string>>;
  signal: AbortSignal;
  /** From the request until its answer begins. */
  answerTimeoutMs: number;
  /** Between two pieces of the answer; asked anew for each. */
  idleTimeoutMs: () => number;
  /** Ask for a packed answer: far fewer bytes, more work on both sides. */
  gzip?: boolean;
}

/**
 * An answer that has begun.
 * @internal
 */
export interface KubernetesAnswer {
  /** Milliseconds since 1970 of the server's `Date` header, which has whole seconds. */
  serverTimeMs?: number;
  /** The body as it arrives, unpacked. Fails with a `KubernetesError`. Leaving the iteration ends the request. */
  body: AsyncIterable<Buffer>;
}

/**
 * Reads from one API server.
 * @internal
 */
export interface KubernetesClient {
  /**
   * Asks for a path below the API server's URL, and resolves when a good answer begins.
   * @throws KubernetesError
   */
  get(path: string, options: GetOptions): Promise<KubernetesAnswer>;
  /** Closes the connections that are kept open. */
  close(): void;
}

/** @internal */
export interface WriteOptions {
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** What the body is, beside being JSON. Default `application/json`. */
  contentType?: string;
  signal: AbortSignal;
  /** From the request until its answer begins. */
  answerTimeoutMs: number;
}

/**
 * Writes to one API server: only what an operator has turned on.
 * @internal
 */
export interface KubernetesWriter {
  /**
   * Resolves when the server has done it, with the object that it answers.
   * @throws KubernetesError
   */
  write(method: 'POST' | 'PATCH' | 'DELETE', path: string, options: WriteOptions): Promise<unknown>;
}
