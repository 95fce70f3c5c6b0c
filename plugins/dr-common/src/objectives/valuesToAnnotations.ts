import { OBJECTIVE_CODECS, OBJECTIVE_FIELDS } from './objectiveCodecs';
import { ObjectiveField, ObjectiveValues } from './ObjectiveValues';

/**
 * Objectives as people write them on an entity: each value in its one normalised spelling, and nothing that the catalog
 * processor writes itself.
 *
 * @param values - what is left out is not promised
 * @public
 */
export function valuesToAnnotations(values: Partial<ObjectiveValues>): Record<string, string> {
  const annotations: Record<string, string> = {};
  const write = <F extends ObjectiveField>(field: F) => {
    const value = values[field];
    const { annotation, format } = OBJECTIVE_CODECS[field];
    if (value !== undefined) annotations[annotation] = format(value);
  };
  OBJECTIVE_FIELDS.forEach(write);
  return annotations;
}
