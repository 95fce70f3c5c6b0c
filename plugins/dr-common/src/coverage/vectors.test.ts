import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupSpec } from '../model';
import { coversNamespace } from './coversNamespace';
import { coversResources } from './coversResources';
import { validationProblems } from './validationProblems';

interface Vectors {
  velero: string;
  /** See examples/real-clusters/coverage-vectors: what Velero's own filters make of each spec. */
  cases: Array<[spec: BackupSpec, answer: 'refused' | { namespaces: string[]; types: string[] }]>;
}

const NAMESPACES = ['payment', 'order', 'team-a', 'team-b'];
const TYPES = [
  'configmaps',
  'secrets',
  'services',
  'serviceaccounts',
  'persistentvolumeclaims',
  'deployments.apps',
  'statefulsets.apps',
  'daemonsets.apps',
  'cronjobs.batch',
  'ingresses.networking.k8s.io',
];

/** Ours in the same form. */
function answerOf(spec: BackupSpec, serverVersion: string): unknown {
  if (validationProblems(spec).length > 0) return 'refused';
  const options = { labels: {}, serverVersion };
  return {
    namespaces: NAMESPACES.filter(name => coversNamespace(spec, name, options).verdict === 'covered'),
    types: TYPES.filter(
      type => coversResources(spec, { present: [type], possible: [] }, options).verdict === 'covered',
    ),
  };
}

describe('filters', () => {
  const { velero, cases }: Vectors = JSON.parse(readFileSync(join(__dirname, '__vectors__/velero-1.18.json'), 'utf8'));

  it('mean what they mean to Velero', () => {
    expect(cases.length).toBeGreaterThan(800);
    const differing = cases
      .map(([spec, answer]) => ({ spec, velero: answer, ours: answerOf(spec, velero) }))
      .filter(each => JSON.stringify(each.velero) !== JSON.stringify(each.ours));
    expect(differing).toEqual([]);
  });
});
