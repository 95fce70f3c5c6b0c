import { KubernetesError } from '../client/KubernetesError';

const NEWLINE = 0x0a;
/** etcd holds nothing above 1.5 MB; what is far longer is no object. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/**
 * The lines of a stream, those of one piece at a time. A last line without its end is broken and not given out.
 *
 * @throws KubernetesError `malformed` when a line does not end
 * @internal
 */
export async function* splitLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let begun: Buffer[] = [];
  let begunBytes = 0;
  for await (const piece of pieces) {
    const lines: Buffer[] = [];
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      const part = piece.subarray(from, end);
      const line = begunBytes > 0 ? Buffer.concat([...begun, part]) : part;
      if (line.length > 0) lines.push(line);
      begun = [];
      begunBytes = 0;
      from = end + 1;
    }
    if (from < piece.length) {
      begun.push(piece.subarray(from));
      begunBytes += piece.length - from;
    }
    if (begunBytes > MAX_LINE_BYTES) {
      throw new KubernetesError('malformed', `The API server sent a line of more than ${MAX_LINE_BYTES} bytes`);
    }
    if (lines.length > 0) yield lines;
  }
}
