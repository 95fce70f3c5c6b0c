import { BackupSpec, Coverage, FieldProblem, Workload } from '../model';
import { coversItems, leavesOutControllers } from './coversItems';
import { COVERED } from './because';
import { coversNamespace, namesLabelled } from './coversNamespace';
import { coversResources } from './coversResources';
import { malformedFilters } from './malformedFilters';
import { validationProblems } from './validationProblems';
import { workloadTypes } from './workloadTypes';
import { worstOf } from './worstOf';

/** @public */
export interface CoverageQuestion {
  /** What the Backup asks for, or the template of the Schedule; as written, or as the server has rewritten it. */
  spec: BackupSpec;
  /**
   * Problems of the object that the spec was read from: a filter that could not be read is not there in `spec`, and must
   * not be taken for a filter that was left out.
   */
  problems: readonly FieldProblem[];
  workload: Workload;
  /** Version of the Velero server of the cluster, such as `v1.18.3`; `undefined` when not known. */
  serverVersion?: string;
  /**
   * True for a Backup that has run: which namespaces were excluded by their label then stands in its spec, and what the
   * label says today does not matter. Default false: a Schedule's template, judged for its next run.
   */
  hasRun?: boolean;
  /**
   * Names of namespaces of the cluster that are known to be labelled `velero.io/exclude-from-backup=true`, the workload's
   * own left out or not: naming one of them makes a Backup fail for all. Not looked at for a Backup that has run.
   */
  labelledNamespaces?: readonly string[];
}

/**
 * Whether a Backup, or the Backups that a Schedule will make, hold the objects of a workload. It says nothing about the
 * data in its volumes.
 *
 * @remarks
 * `covered` is said only when it is proven: every filter is understood, the server's version is known where versions
 * differ, and a label selector is one that the workload's own selector implies. What is found not to be so is named in
 * the reasons, the gravest first. `not-covered` is what holds none of the workload's controllers: nothing of it would
 * run, whatever else is there.
 *
 * @public
 */
export function judgeCoverage(question: CoverageQuestion): Coverage {
  const { spec, problems, workload, serverVersion, hasRun = false } = question;
  // What has run was valid, and its server has added to its lists what nobody may write there.
  const invalid = hasRun ? [] : validationProblems(spec);
  if (invalid.length > 0) return { verdict: 'not-covered', reasons: invalid };

  const namespace = coversNamespace(spec, workload.namespace, {
    labels: workload.namespaceFact?.labels,
    serverVersion,
    hasRun,
  });
  if (namespace.verdict === 'not-covered') return namespace;

  const { verdict, reasons } = worstOf([
    malformedFilters(problems),
    namespace,
    hasRun ? COVERED : namesLabelled(spec, question.labelledNamespaces ?? [], serverVersion),
    coversResources(spec, workloadTypes(workload), { serverVersion }),
    coversItems(spec, workload),
  ]);
  return { verdict: leavesOutControllers(spec, workload) ? 'not-covered' : verdict, reasons };
}
