import { Entity } from '@backstage/catalog-model';
import { sourceAnnotationOf } from '../annotations';
import { formatObjectiveSource } from './objectiveSource';
import { OBJECTIVE_CODECS, OBJECTIVE_FIELDS } from './objectiveCodecs';
import { ObjectiveField } from './ObjectiveValues';
import { readProblems } from './readProblems';

/**
 * What the owner of an entity wrote in its annotations, field by field, even when the catalog processor has been over it:
 * what it wrote there from elsewhere is told by its source, and unusable text that it replaced is among its problems.
 * @internal
 */
export function ownWords(entity: Entity): Map<ObjectiveField, string> {
  const annotations = entity.metadata.annotations ?? {};
  const replaced = new Map(
    readProblems(entity)
      .filter(problem => problem.entityRef === undefined)
      .map(problem => [problem.key, problem.value]),
  );
  const words = new Map<ObjectiveField, string>();
  for (const field of OBJECTIVE_FIELDS) {
    const { annotation } = OBJECTIVE_CODECS[field];
    const source = annotations[sourceAnnotationOf(annotation)];
    const isOwn = source === undefined || source === formatObjectiveSource({ kind: 'annotation', annotation });
    const text = replaced.get(annotation) ?? (isOwn ? annotations[annotation] : undefined);
    // What has not passed the catalog's validation yet may be a number.
    if (text !== undefined) words.set(field, String(text));
  }
  return words;
}
