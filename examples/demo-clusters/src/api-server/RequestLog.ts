/**
 * One request that an API server has seen.
 * @public
 */
export interface RequestRecord {
  method: string;
  /** With its query. */
  url: string;
  /** What was asked of which kind, such as `list backups`; `document` for discovery and health. */
  what: string;
  startedAt: string;
  /** 0 until answered. */
  status: number;
  /** Bytes sent to the client so far, headers included. */
  bytes: number;
  /** Whether the answer is still being sent: an open watch. */
  open: boolean;
  userAgent: string;
}

/** How many requests are kept one by one; the sums go on. */
const KEPT = 1000;

/**
 * Who asked a cluster for what, and what it cost to answer.
 * @public
 */
export class RequestLog {
  #records: RequestRecord[] = [];
  #live = new Map<RequestRecord, () => number>();
  #counts = new Map<string, number>();
  #closedBytes = 0;

  /** The latest requests, oldest first, with their bytes up to now. */
  get records(): readonly RequestRecord[] {
    for (const [record, bytesNow] of this.#live) record.bytes = bytesNow();
    return this.#records;
  }

  /** Bytes sent in all, open watches included. */
  get bytesSent(): number {
    let live = 0;
    for (const bytesNow of this.#live.values()) live += bytesNow();
    return this.#closedBytes + live;
  }

  /** How many watches are open. */
  get openWatches(): number {
    return [...this.#live.keys()].filter(record => record.what.startsWith('watch ')).length;
  }

  /** How often each thing was asked, such as `list backups` or `watch schedules`. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  reset(): void {
    this.#records = [];
    this.#counts.clear();
    this.#closedBytes = 0;
  }

  /** @internal */
  open(record: RequestRecord, bytesNow: () => number): void {
    this.#records.push(record);
    if (this.#records.length > KEPT * 2) this.#records = this.#records.slice(-KEPT);
    this.#counts.set(record.what, (this.#counts.get(record.what) ?? 0) + 1);
    this.#live.set(record, bytesNow);
  }

  /** @internal */
  close(record: RequestRecord, status: number): void {
    const bytesNow = this.#live.get(record);
    if (!bytesNow) return;
    record.bytes = bytesNow();
    record.status = status;
    record.open = false;
    this.#closedBytes += record.bytes;
    this.#live.delete(record);
  }
}
