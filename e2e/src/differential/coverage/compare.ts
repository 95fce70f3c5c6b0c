import {
  CoverageVerdict,
  judgeCoverage,
  Statement,
  validationProblems,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { factOf } from '../support/observe';
import { RanBackup } from './runBackups';
import { PlacedService } from './services';

/** Where judgement and Velero said different things. */
export interface Disagreement {
  about: string;
  spec: string;
  phase: string;
  velero: string;
  judged: string;
}

/** What a comparison has found. */
export interface Comparison {
  cases: number;
  disagreements: Disagreement[];
  /** How often each verdict was given. */
  verdicts: Record<CoverageVerdict, number>;
  /** How often each reason made one unknown. */
  unknownBecause: Record<string, number>;
}

/**
 * Reasons for which judgement may leave it open: what decides is in objects that the portal does not read.
 */
const MAY_BE_UNKNOWN: ReadonlySet<string> = new Set([
  'coverage.selectorUnproven',
  'coverage.selectorUntested',
  'coverage.typesMayBeLeftOut',
  'coverage.resourcePolicy',
]);

/** A pattern that nobody can read passes validation, and the Backup fails when it is resolved. */
const REFUSED: ReadonlySet<string> = new Set(['FailedValidation', 'Failed']);

/**
 * Holds what judgement says of each service against what a Backup came to hold, both of the spec as it was written, which
 * is what a Schedule has, and of the Backup as the server left it.
 */
export function compare(
  backups: readonly RanBackup[],
  services: readonly PlacedService[],
  { cluster, ...known }: { cluster: string; serverVersion: string; labelledNamespaces: readonly string[] },
): Comparison {
  const found: Comparison = {
    cases: 0,
    disagreements: [],
    verdicts: { covered: 0, partly: 0, 'not-covered': 0, unknown: 0 },
    unknownBecause: {},
  };
  for (const backup of backups) {
    const asBackup = factOf('Backup', backup.object, cluster);
    const asTemplate = factOf('Backup', { ...backup.object, spec: backup.written }, cluster);
    const readings = [{ name: 'template', spec: asTemplate.spec, problems: asTemplate.problems, hasRun: false }];
    // Of a Backup that was refused, its phase says all there is to say.
    const wasRefused = REFUSED.has(backup.phase);
    if (!wasRefused) {
      readings.push({ name: 'backup', spec: asBackup.spec, problems: asBackup.problems, hasRun: true });
    }
    for (const reading of readings) {
      const judge = (workload: Workload) => judgeCoverage({ ...reading, ...known, workload });
      const judged = services.map(({ workload }) => judge(workload));
      const note = (about: string, velero: string, ours: string) =>
        found.disagreements.push({
          about: `${reading.name}: ${about}`,
          spec: JSON.stringify(backup.written),
          phase: backup.phase,
          velero,
          judged: ours,
        });

      const refused =
        !reading.hasRun &&
        (validationProblems(reading.spec).length > 0 || judged.some(({ reasons }) => reasons.some(refuses)));
      found.cases += 1;
      if (refused !== wasRefused) {
        note('validation', backup.object.status?.validationErrors?.join('; ') ?? backup.phase, String(refused));
      }
      services.forEach((service, i) => {
        const { verdict, reasons } = judged[i];
        const truth = truthOf(service, backup);
        found.cases += 1;
        found.verdicts[verdict] += 1;
        if (verdict !== 'unknown') {
          if (verdict !== truth.verdict)
            note(service.name, `${truth.verdict} ${truth.missing}`, saying(verdict, reasons));
          return;
        }
        const [first] = reasons;
        found.unknownBecause[first.code] = (found.unknownBecause[first.code] ?? 0) + 1;
        if (!reasons.some(({ code }) => MAY_BE_UNKNOWN.has(code))) {
          note(service.name, truth.verdict, saying(verdict, reasons));
        }
      });
    }
  }
  return found;
}

/** It is said of one namespace, and no Backup comes of it for any. */
function refuses({ code }: Statement): boolean {
  return code === 'coverage.labelledNamespaceNamed';
}

function truthOf({ controllers, others }: PlacedService, { resources }: RanBackup) {
  const missing = (ids: string[]) => ids.filter(id => !resources?.has(id));
  const left = [...missing(controllers), ...missing(others)];
  const decisive = controllers.length > 0 ? controllers : others;
  return { verdict: verdictOf(left.length, missing(decisive).length === decisive.length), missing: left.join(', ') };
}

function verdictOf(missing: number, nothingRuns: boolean): CoverageVerdict {
  if (missing === 0) return 'covered';
  return nothingRuns ? 'not-covered' : 'partly';
}

function saying(verdict: CoverageVerdict, reasons: readonly Statement[]): string {
  return [verdict, ...reasons.map(({ code }) => code)].join(' ');
}
