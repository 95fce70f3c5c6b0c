/**
 * A stretch of time in which a zone keeps one offset. `startSeconds` belongs to it, `endSeconds` does not.
 * @internal
 */
export interface OffsetSpan {
  startSeconds: number;
  endSeconds: number;
  /** Local time minus UTC. */
  offsetSeconds: number;
}

/**
 * Spans are found a good year at a time, by probing every six days: no zone goes there and back in less (the shortest
 * known excursion is Ramadan in Morocco).
 */
const CHUNK_SECONDS = 2 ** 25;
const PROBE_SECONDS = CHUNK_SECONDS / 64;
const MAX_CHUNKS = 256;

/** Zones of the IANA database outside any area. Engines also know abbreviations, such as JST, that Velero does not. */
const ZONES_WITHOUT_AREA = new Set(
  (
    'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran ' +
    'Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK ' +
    'Singapore Turkey UCT UTC Universal W-SU WET Zulu'
  ).split(' '),
);
const ZONE_WITH_AREA =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)(\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

/**
 * The clock of one time zone: its offsets, remembered once found.
 * @internal
 */
export class ZoneClock {
  static readonly #clocks = new Map<string, ZoneClock | undefined>();

  /**
   * The clock of an IANA zone; `undefined` for a name that Velero would not find. Names are case-sensitive, as files are.
   */
  static of(name: string): ZoneClock | undefined {
    if (!ZONES_WITHOUT_AREA.has(name) && !(name.length <= 64 && ZONE_WITH_AREA.test(name))) return undefined;
    if (ZoneClock.#clocks.has(name)) return ZoneClock.#clocks.get(name);
    const clock = ZoneClock.#create(name);
    // Only names that exist are kept: how many there are is bounded, what people mistype is not.
    if (clock) ZoneClock.#clocks.set(name, clock);
    return clock;
  }

  static #create(name: string): ZoneClock | undefined {
    try {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        timeZoneName: 'longOffset',
      });
      const resolved = format.resolvedOptions().timeZone;
      const onlyCaseDiffers = resolved !== name && resolved.toLowerCase() === name.toLowerCase();
      return onlyCaseDiffers ? undefined : new ZoneClock(format);
    } catch {
      return undefined; // the engine does not know the zone
    }
  }

  readonly #format: Intl.DateTimeFormat;
  readonly #chunks = new Map<number, OffsetSpan[]>();
  #last: OffsetSpan = { startSeconds: 0, endSeconds: 0, offsetSeconds: 0 };

  private constructor(format: Intl.DateTimeFormat) {
    this.#format = format;
  }

  /** The span that an instant (seconds since 1970) falls in. Long spans come in pieces. */
  spanAt(seconds: number): OffsetSpan {
    if (seconds >= this.#last.startSeconds && seconds < this.#last.endSeconds) return this.#last;
    const spans = this.#chunk(Math.floor(seconds / CHUNK_SECONDS));
    let index = spans.length - 1;
    while (spans[index].startSeconds > seconds) index -= 1;
    this.#last = spans[index];
    return this.#last;
  }

  /**
   * The instant of a local time, both in seconds since 1970 of their own clock, as Go's `time.Date` finds it: a time that the
   * clock skips is moved by the size of the gap, of a repeated one the outcome follows from the offset around it.
   */
  instantOf(localSeconds: number): number {
    const guess = this.spanAt(localSeconds);
    const { startSeconds, endSeconds, offsetSeconds } = guess;
    const instant = localSeconds - offsetSeconds;
    if (instant >= startSeconds && instant < endSeconds) return instant;
    return localSeconds - this.spanAt(instant).offsetSeconds;
  }

  /** Instants after `fromSeconds` and up to `toSeconds` at which the offset changes. */
  changesBetween(fromSeconds: number, toSeconds: number): number[] {
    const changes: number[] = [];
    let span = this.spanAt(fromSeconds);
    while (span.endSeconds <= toSeconds) {
      const next = this.spanAt(span.endSeconds);
      if (next.offsetSeconds !== span.offsetSeconds) changes.push(next.startSeconds);
      span = next;
    }
    return changes;
  }

  #chunk(index: number): OffsetSpan[] {
    const known = this.#chunks.get(index);
    if (known) return known;
    if (this.#chunks.size >= MAX_CHUNKS) this.#chunks.clear();
    const spans = this.#probe(index * CHUNK_SECONDS, (index + 1) * CHUNK_SECONDS);
    this.#chunks.set(index, spans);
    return spans;
  }

  #probe(start: number, end: number): OffsetSpan[] {
    const spans: OffsetSpan[] = [];
    let spanStart = start;
    let offset = this.#offsetAt(start);
    for (let at = start; at < end; at += PROBE_SECONDS) {
      const nextOffset = this.#offsetAt(at + PROBE_SECONDS);
      if (nextOffset === offset) continue;
      const change = this.#findChange(at, at + PROBE_SECONDS, offset);
      spans.push({
        startSeconds: spanStart,
        endSeconds: change,
        offsetSeconds: offset,
      });
      spanStart = change;
      offset = nextOffset;
    }
    if (spanStart < end)
      spans.push({
        startSeconds: spanStart,
        endSeconds: end,
        offsetSeconds: offset,
      });
    return spans;
  }

  /** The first second after `low` at which the offset is no longer `offset`. */
  #findChange(low: number, high: number, offset: number): number {
    let [before, after] = [low, high];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.#offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  }

  #offsetAt(seconds: number): number {
    const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(this.#format.format(seconds * 1000));
    if (!match?.[1]) return 0;
    const size = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return match[1] === '-' ? -size : size;
  }
}
