import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CLUSTER_SEEDS } from './clusterSeeds';
import { SERVICE_SEEDS } from './serviceSeeds';

const CATALOG = join(__dirname, '../../../catalog');

/** The values of a key that is written on one line, over all entities of the file. */
async function valuesOf(file: string, key: string): Promise<string[]> {
  const text = await readFile(join(CATALOG, file), 'utf8');
  return [...text.matchAll(new RegExp(`^ +${key}: '?([^'\\n]+)'?$`, 'gm'))].map(match => match[1]);
}

describe('the catalog of the demo', () => {
  it('has an entity for everything that runs', async () => {
    const names = await valuesOf('services.yaml', 'name');
    expect(names).toEqual(expect.arrayContaining(SERVICE_SEEDS.map(seed => seed.service)));
  });

  it('names clusters and namespaces that there are, but for the one that is meant to be wrong', async () => {
    const clusters = (await valuesOf('services.yaml', 'backstage.io/kubernetes-cluster')).flatMap(each =>
      each.split(','),
    );
    const known = CLUSTER_SEEDS.map(seed => seed.name);
    expect(clusters.filter(each => !known.includes(each))).toEqual([]);

    const written = (await valuesOf('services.yaml', 'backstage.io/kubernetes-namespace')).flatMap(each =>
      each.split(','),
    );
    const live = SERVICE_SEEDS.flatMap(seed => seed.workloads.map(workload => workload.namespace));
    expect(written.filter(each => !live.includes(each))).toEqual(['${{values.namespace}}']);
  });

  it('explains every service, once', async () => {
    const names = await valuesOf('services.yaml', 'name');
    const readme = await readFile(join(CATALOG, 'README.md'), 'utf8');
    const explained = [...readme.matchAll(/^\| `([a-z-]+)`/gm)].map(match => match[1]);
    expect(explained.sort()).toEqual([...names].sort());
  });
});
