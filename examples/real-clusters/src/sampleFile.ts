import { join } from 'node:path';
import { packageRoot } from './versions';

/** Manifests of a service with data and a schedule, to be applied to a cluster. */
export const sampleFile = join(packageRoot, 'sample.yaml');
