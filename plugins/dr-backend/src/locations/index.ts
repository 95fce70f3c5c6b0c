export type { LocationOverride } from './LocationOverride';
export { overrideLocation } from './overrideLocation';
export { readLocations } from './readLocations';
