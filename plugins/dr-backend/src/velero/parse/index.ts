export { concludeOrigin } from './concludeOrigin';
export { parseFact } from './parseFact';
export type { FactOfKind } from './parseFact';
export type { Sighting } from './parseObjectFact';
