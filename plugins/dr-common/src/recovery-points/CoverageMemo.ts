import { judgeCoverage, mayConcernNamespace, validationProblems } from '../coverage';
import { BackupSpec, Coverage, FieldProblem, Workload } from '../model';
import { joinCoverage } from './joinCoverage';

/**
 * What a spec covers of the workloads it is asked about, and whether it has to do with them at all.
 * @internal
 */
export interface SpecCoverage {
  coverage: Coverage;
  /** False for a spec that is about something else: it needs no place on the service's page. */
  concerns: boolean;
}

/** Reasons that name what of the service is left out: such a spec is about the service, however little it holds. */
const LEAVES_OUT: ReadonlySet<string> = new Set([
  'coverage.typesLeftOut',
  'coverage.itemsLabelled',
  'coverage.selectorLeavesOut',
  'coverage.emptySelector',
  'coverage.labelledNamespaceNamed',
]);

interface Entry extends SpecCoverage {
  spec: BackupSpec;
}

/**
 * Judges coverage once for each distinct spec: the backups of a schedule differ in time, hardly ever in what they ask for.
 * @internal
 */
export class CoverageMemo {
  readonly #workloads: readonly Workload[];
  readonly #serverVersion: string | undefined;
  readonly #hasRun: boolean;
  readonly #labelledNamespaces: readonly string[] | undefined;
  readonly #entries: Entry[] = [];

  constructor(options: {
    workloads: readonly Workload[];
    serverVersion?: string;
    hasRun: boolean;
    labelledNamespaces?: readonly string[];
  }) {
    this.#workloads = options.workloads;
    this.#serverVersion = options.serverVersion;
    this.#hasRun = options.hasRun;
    this.#labelledNamespaces = options.labelledNamespaces;
  }

  of(spec: BackupSpec, problems: readonly FieldProblem[]): SpecCoverage {
    if (problems.length > 0) return this.#judge(spec, problems);
    const known = this.#entries.find(entry => sameValue(entry.spec, spec));
    if (known) return known;
    const entry = { spec, ...this.#judge(spec, problems) };
    this.#entries.push(entry);
    return entry;
  }

  #judge(spec: BackupSpec, problems: readonly FieldProblem[]): SpecCoverage {
    const parts = this.#workloads.map(workload =>
      judgeCoverage({
        spec,
        problems,
        workload,
        serverVersion: this.#serverVersion,
        hasRun: this.#hasRun,
        labelledNamespaces: this.#labelledNamespaces,
      }),
    );
    const coverage = joinCoverage(parts);
    const concerns =
      parts.length === 0 ||
      parts.some(part => part.verdict !== 'not-covered' || part.reasons.some(({ code }) => LEAVES_OUT.has(code))) ||
      (validationProblems(spec).length > 0 &&
        this.#workloads.some(workload => mayConcernNamespace(spec, workload.namespace)));
    return { coverage, concerns };
  }
}

/** Compares plain data, a good deal faster than comparing its JSON. */
function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length && left.every((item, i) => sameValue(item, right[i]));
  }
  return sameFields(left, right);
}

function sameFields(left: object, right: object): boolean {
  const keys = Object.keys(left) as Array<keyof typeof left>;
  if (keys.length !== Object.keys(right).length) return false;
  for (const key of keys) {
    if (!sameValue(left[key], right[key])) return false;
  }
  return true;
}
