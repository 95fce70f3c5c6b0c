import { Entity } from '@backstage/catalog-model';
import { sourceAnnotationOf } from '../annotations';
import { ObjectiveProblem, Objectives, Sourced } from '../model';
import { OBJECTIVE_CODECS } from './objectiveCodecs';
import { ObjectiveField, ObjectiveValues } from './ObjectiveValues';
import { parseObjectiveSource } from './objectiveSource';
import { readProblems } from './readProblems';

/**
 * The objectives that stand on an entity in the catalog, as the catalog processor has resolved and written them, with the
 * problems that it met. On an entity that it has not been over, they are the owner's own words.
 * @public
 */
export function objectivesFromAnnotations(entity: Entity): Objectives {
  const annotations = entity.metadata.annotations ?? {};
  const problems: ObjectiveProblem[] = readProblems(entity);
  const read = <F extends ObjectiveField>(field: F): Sourced<ObjectiveValues[F]> | undefined => {
    const { annotation, accepted, parse } = OBJECTIVE_CODECS[field];
    const text = annotations[annotation];
    if (text === undefined) return undefined;
    const sourceKey = sourceAnnotationOf(annotation);
    const sourceText = annotations[sourceKey] ?? 'annotation';
    const source = parseObjectiveSource(sourceText, annotation);
    const value = parse(text);
    if (value !== undefined && source) return { value, source };
    // A promise of which nobody knows who made it is no promise.
    problems.push(
      value === undefined
        ? { key: annotation, value: text, accepted }
        : { key: sourceKey, value: sourceText, accepted: 'annotation, tier:critical' },
    );
    return undefined;
  };
  return {
    tier: read('tier'),
    rtoSeconds: read('rtoSeconds'),
    rpoSeconds: read('rpoSeconds'),
    strategy: read('strategy'),
    drillIntervalSeconds: read('drillIntervalSeconds'),
    runbook: read('runbook'),
    problems,
  };
}
