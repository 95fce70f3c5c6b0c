import { readFileSync } from 'fs';
import { join } from 'path';
import { nextRun } from './nextRun';
import { parseCron } from './parseCron';
import { CronDialect } from './types';

interface Vectors {
  library: string;
  tzdata: string;
  /** See examples/real-clusters/cron-vectors: instants and the seconds from run to run; 0 stands for no run. */
  cases: Array<[expression: string, zone: string, answers: 'error' | Array<[instant: number, ...steps: number[]]>]>;
}

const DIALECTS: CronDialect[] = ['robfig-v1', 'robfig-v3', 'netresearch'];

function readVectors(dialect: CronDialect): Vectors {
  return JSON.parse(readFileSync(join(__dirname, '__vectors__', `${dialect}.json`), 'utf8')) as Vectors;
}

/** Ours in the same form. */
function answersOf(dialect: CronDialect, expression: string, zone: string, instants: number[]): unknown {
  const parsed = parseCron(expression, dialect);
  if (!parsed.ok) return 'error';
  return instants.map(instant => {
    const row = [instant];
    let at: number | undefined = instant * 1000;
    for (let count = 0; count < 3 && at !== undefined; count++) {
      const run = nextRun(parsed.schedule, at, { defaultTimeZone: zone });
      row.push(run === undefined ? 0 : (run - at) / 1000);
      at = run;
    }
    return row;
  });
}

describe.each(DIALECTS)('against vectors of the original: %s', dialect => {
  const { cases, library, tzdata } = readVectors(dialect);

  it(`agrees on ${cases.length} expressions with ${library} (${tzdata})`, () => {
    let instants = 0;
    const disagreements = [];
    for (const [expression, zone, theirs] of cases) {
      const asked = theirs === 'error' ? [1_700_000_000] : theirs.map(row => row[0]);
      instants += theirs === 'error' ? 0 : asked.length;
      const ours = answersOf(dialect, expression, zone, asked);
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) disagreements.push({ expression, zone, theirs, ours });
    }
    expect(disagreements).toEqual([]);
    const valid = cases.filter(row => row[2] !== 'error').length;
    process.stdout.write(
      `${dialect}: ${valid} valid and ${cases.length - valid} invalid expressions, ${instants} instants\n`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(2000);
    expect(instants).toBeGreaterThanOrEqual(2000);
  });
});
