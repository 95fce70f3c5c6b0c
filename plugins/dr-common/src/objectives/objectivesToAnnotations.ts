import { ANNOTATION_PROBLEMS, sourceAnnotationOf } from '../annotations';
import { Objectives, Sourced } from '../model';
import { OBJECTIVE_CODECS, OBJECTIVE_FIELDS } from './objectiveCodecs';
import { ObjectiveField, ObjectiveValues } from './ObjectiveValues';
import { formatObjectiveSource } from './objectiveSource';

/**
 * Every annotation that {@link objectivesToAnnotations} may write.
 * @public
 */
export const OBJECTIVE_ANNOTATIONS: readonly string[] = [
  ...OBJECTIVE_FIELDS.flatMap(field => {
    const { annotation } = OBJECTIVE_CODECS[field];
    return [annotation, sourceAnnotationOf(annotation)];
  }),
  ANNOTATION_PROBLEMS,
];

/**
 * Objectives as annotations: each value in its one normalised spelling with its source beside it, and the problems. The
 * same objectives always give the same annotations. `objectivesFromAnnotations` reads them back.
 *
 * @returns only annotations that have a value; the others of {@link OBJECTIVE_ANNOTATIONS} are to be taken off the entity
 * @public
 */
export function objectivesToAnnotations(objectives: Objectives): Record<string, string> {
  const annotations: Record<string, string> = {};
  const write = <F extends ObjectiveField>(field: F, sourced?: Sourced<ObjectiveValues[F]>) => {
    if (!sourced) return;
    const { annotation, format } = OBJECTIVE_CODECS[field];
    annotations[annotation] = format(sourced.value);
    annotations[sourceAnnotationOf(annotation)] = formatObjectiveSource(sourced.source);
  };
  write('tier', objectives.tier);
  write('rtoSeconds', objectives.rtoSeconds);
  write('rpoSeconds', objectives.rpoSeconds);
  write('strategy', objectives.strategy);
  write('drillIntervalSeconds', objectives.drillIntervalSeconds);
  write('runbook', objectives.runbook);
  if (objectives.problems.length > 0) annotations[ANNOTATION_PROBLEMS] = JSON.stringify(objectives.problems);
  return annotations;
}
