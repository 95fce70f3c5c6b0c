import { parseFact } from '../velero/parse';

/**
 * How objects become facts.
 * @internal
 */
export interface ObjectParser {
  /** Facts that another version has read are read from the cluster anew. */
  version: number;
  parse: typeof parseFact;
}

/**
 * The parser of this release. Count the version up whenever the same object would be read as another fact.
 * @internal
 */
export const OBJECT_PARSER: ObjectParser = { version: 2, parse: parseFact };
