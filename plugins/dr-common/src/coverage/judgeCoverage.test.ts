import fc from 'fast-check';
import { BackupSpec, ControllerFact, Coverage, CoverageVerdict, FieldProblem, LabelSelector, Workload } from '../model';
import { coverageMessages } from '../statements/messages/coverage';
import { claim, controller, namespaceFact, workload } from './__testUtils__/workload';
import { judgeCoverage } from './judgeCoverage';
import { mayConcernNamespace, namespacesNamed } from './namespaces';

const V1_18 = 'v1.18.3';

function matchLabels(labels: Record<string, string>): LabelSelector {
  return { matchLabels: labels, matchExpressions: [] };
}

/** A Deployment that mounts a claim without labels. */
function mounting(overrides: Partial<ControllerFact>): Partial<Workload> {
  return {
    selector: matchLabels({ app: 'payment' }),
    controllers: [{ ...controller('payment', { app: 'payment' }), claimNames: ['data'], ...overrides }],
    claims: [claim('data')],
  };
}

interface Options {
  workload?: Partial<Workload>;
  serverVersion?: string;
  hasRun?: boolean;
  problems?: FieldProblem[];
}

function judge(spec: BackupSpec, options: Options = {}): Coverage {
  return judgeCoverage({
    spec,
    problems: options.problems ?? [],
    workload: workload(options.workload),
    serverVersion: 'serverVersion' in options ? options.serverVersion : V1_18,
    hasRun: options.hasRun,
  });
}

function codes(coverage: Coverage): string[] {
  return coverage.reasons.map(({ code }) => code.replace('coverage.', ''));
}

/** Every placeholder of the message has its parameter, in both languages. */
function expectSayable(coverage: Coverage): void {
  for (const { code, params = {} } of coverage.reasons) {
    for (const messages of Object.values(coverageMessages)) {
      const template: string | undefined = (messages as Record<string, string>)[code];
      expect({ code, template }).toEqual({ code, template: expect.any(String) });
      const placeholders = [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(Object.keys(params)).toEqual(expect.arrayContaining(placeholders));
    }
  }
}

type Case = [what: string, spec: BackupSpec, verdict: CoverageVerdict, reasons: string[], options?: Options];

const TABLE: Array<[about: string, cases: Case[]]> = [
  [
    'namespaces',
    [
      ['nothing set', {}, 'covered', []],
      ['the star', { includedNamespaces: ['*'] }, 'covered', []],
      ['an empty list', { includedNamespaces: [] }, 'covered', []],
      ['its name', { includedNamespaces: ['payment', 'order'] }, 'covered', []],
      ['another name', { includedNamespaces: ['order'] }, 'not-covered', ['namespaceNotIncluded']],
      ['only the empty name', { includedNamespaces: [''] }, 'not-covered', ['noNamespaces']],
      ['excluded', { excludedNamespaces: ['payment'] }, 'not-covered', ['namespaceExcluded']],
      [
        'excluded beside the star',
        { includedNamespaces: ['*'], excludedNamespaces: ['payment'] },
        'not-covered',
        ['namespaceExcluded'],
      ],
      ['excluded by a pattern', { excludedNamespaces: ['pay*'] }, 'not-covered', ['namespaceExcluded']],
      [
        'excluded by a pattern on an old server',
        { excludedNamespaces: ['pay*'] },
        'not-covered',
        ['namespaceExcluded'],
        { serverVersion: 'v1.12.0' },
      ],
      ['another one excluded', { excludedNamespaces: ['order'] }, 'covered', []],
      ['a pattern', { includedNamespaces: ['pay*'] }, 'covered', []],
      ['a pattern that means others', { includedNamespaces: ['order-*'] }, 'not-covered', ['namespaceNotIncluded']],
      [
        'a pattern before 1.18',
        { includedNamespaces: ['pay*'] },
        'not-covered',
        ['patternsNotResolved'],
        { serverVersion: 'v1.17.2' },
      ],
      [
        'a pattern, version not known',
        { includedNamespaces: ['pay*'] },
        'unknown',
        ['patternsUncertain'],
        { serverVersion: undefined },
      ],
      [
        'a pattern, version not a number',
        { includedNamespaces: ['pay*'] },
        'unknown',
        ['patternsUncertain'],
        { serverVersion: 'main' },
      ],
      [
        'its name beside a pattern before 1.18',
        { includedNamespaces: ['payment', 'order-*'] },
        'covered',
        [],
        { serverVersion: 'v1.17.2' },
      ],
      [
        'its name beside a syntax that old servers refuse',
        { includedNamespaces: ['payment', 'order-?'] },
        'not-covered',
        ['invalidNamespaces'],
        { serverVersion: 'v1.17.2' },
      ],
      [
        'its name beside that syntax, version not known',
        { includedNamespaces: ['payment'], excludedNamespaces: ['order-[ab]'] },
        'unknown',
        ['patternsUncertain'],
        { serverVersion: undefined },
      ],
      ['a class of characters', { includedNamespaces: ['[op]ayment'] }, 'covered', []],
      ['next major version', { includedNamespaces: ['pay*'] }, 'covered', [], { serverVersion: 'v2.0.0' }],
    ],
  ],
  [
    'the label that keeps a Namespace out',
    [
      [
        'is honoured',
        {},
        'not-covered',
        ['namespaceLabelled'],
        { workload: { namespaceFact: namespaceFact({ 'velero.io/exclude-from-backup': 'true' }) } },
      ],
      [
        'with any other value is not',
        {},
        'covered',
        [],
        { workload: { namespaceFact: namespaceFact({ 'velero.io/exclude-from-backup': 'yes' }) } },
      ],
      [
        'makes a Backup fail that names the Namespace',
        { includedNamespaces: ['payment'] },
        'not-covered',
        ['labelledNamespaceNamed'],
        { workload: { namespaceFact: namespaceFact({ 'velero.io/exclude-from-backup': 'true' }) } },
      ],
      [
        'is ignored before 1.14',
        {},
        'covered',
        [],
        {
          serverVersion: 'v1.13.2',
          workload: { namespaceFact: namespaceFact({ 'velero.io/exclude-from-backup': 'true' }) },
        },
      ],
      [
        'with a version not known',
        {},
        'unknown',
        ['namespaceLabelUncertain'],
        {
          serverVersion: undefined,
          workload: { namespaceFact: namespaceFact({ 'velero.io/exclude-from-backup': 'true' }) },
        },
      ],
      [
        'cannot be known of a Namespace not seen',
        {},
        'unknown',
        ['namespaceLabelsUnknown'],
        { workload: { namespaceFact: undefined } },
      ],
      [
        'does not matter for a Namespace not seen before 1.14',
        {},
        'covered',
        [],
        { serverVersion: '1.13', workload: { namespaceFact: undefined } },
      ],
      [
        'put on later does not change a Backup that has run',
        { includedNamespaces: ['*'] },
        'covered',
        [],
        {
          hasRun: true,
          workload: { namespaceFact: namespaceFact({ 'velero.io/exclude-from-backup': 'true' }) },
        },
      ],
      [
        'stands among the excludes of a Backup that has run',
        { includedNamespaces: ['*'], excludedNamespaces: ['payment'] },
        'not-covered',
        ['namespaceExcluded'],
        { hasRun: true, workload: { namespaceFact: undefined } },
      ],
    ],
  ],
  [
    'old resource filters',
    [
      ['the star', { includedResources: ['*'] }, 'covered', []],
      ['no cluster resources', { includeClusterResources: false }, 'covered', []],
      ['an excluded type', { excludedResources: ['secrets'] }, 'partly', ['typesLeftOut']],
      ['by the singular', { excludedResources: ['Secret'] }, 'partly', ['typesLeftOut']],
      ['what runs, by the short name', { excludedResources: ['deploy'] }, 'not-covered', ['typesLeftOut']],
      ['what runs, with the group', { excludedResources: ['deployments.apps'] }, 'not-covered', ['typesLeftOut']],
      ['with the beginning of the group', { excludedResources: ['ingresses.networking'] }, 'partly', ['typesLeftOut']],
      ['of another group', { excludedResources: ['deployments.example.com'] }, 'covered', []],
      ['what runs, by a pattern', { excludedResources: ['deploy*'] }, 'not-covered', ['typesLeftOut']],
      [
        'what the service is not made of',
        { excludedResources: ['events', 'pods', 'statefulsets', 'pvc'] },
        'covered',
        [],
      ],
      ['only one type', { includedResources: ['deployments'] }, 'partly', ['typesLeftOut']],
      ['only other types', { includedResources: ['pods', 'events'] }, 'not-covered', ['allTypesLeftOut']],
      ['all it is made of', { includedResources: ['deploy', 'cm', 'secret', 'sa', 'svc', 'ing'] }, 'covered', []],
      [
        'claims left out',
        { excludedResources: ['persistentvolumeclaims'] },
        'partly',
        ['typesLeftOut'],
        { workload: { claims: [claim('data')] } },
      ],
      [
        'claims left out that are not seen yet',
        { excludedResources: ['pvc'] },
        'partly',
        ['typesLeftOut'],
        { workload: { controllers: [{ ...controller('db'), claimNames: ['data-db-*'] }] } },
      ],
      [
        'controllers not seen',
        { excludedResources: ['cronjobs'] },
        'unknown',
        ['typesMayBeLeftOut'],
        { workload: { controllers: [] } },
      ],
      [
        'what the server adds to a Backup',
        {
          includedNamespaces: ['*'],
          includedResources: ['*'],
          excludedResources: [
            'volumesnapshots.snapshot.storage.k8s.io',
            'volumesnapshotcontents.snapshot.storage.k8s.io',
          ],
        },
        'covered',
        [],
        { hasRun: true },
      ],
    ],
  ],
  [
    'scoped resource filters',
    [
      ['an excluded type', { excludedNamespaceScopedResources: ['cm'] }, 'partly', ['typesLeftOut']],
      ['everything excluded', { excludedNamespaceScopedResources: ['*'] }, 'not-covered', ['allTypesLeftOut']],
      ['cluster-scoped ones', { excludedClusterScopedResources: ['*'] }, 'covered', []],
      [
        'only a type that does not run',
        { includedNamespaceScopedResources: ['secrets'] },
        'not-covered',
        ['typesLeftOut'],
      ],
      // Dropped from the list, which is empty then and means everything.
      ['a cluster-scoped type among namespaced ones', { includedNamespaceScopedResources: ['pv'] }, 'covered', []],
      [
        'a type that nobody knows',
        { includedNamespaceScopedResources: ['widgets.example.com'] },
        'not-covered',
        ['allTypesLeftOut'],
      ],
      [
        'what the server adds to a Backup beside the star',
        { excludedClusterScopedResources: ['*', 'volumesnapshotcontents.snapshot.storage.k8s.io'] },
        'covered',
        [],
        { hasRun: true },
      ],
      [
        'what the server adds to a Backup',
        {
          includedNamespaces: ['*'],
          excludedClusterScopedResources: ['volumesnapshotcontents.snapshot.storage.k8s.io'],
          excludedNamespaceScopedResources: ['volumesnapshots.snapshot.storage.k8s.io'],
        },
        'covered',
        [],
        { hasRun: true },
      ],
      ['a resource policy', { resourcePolicy: 'policies' }, 'unknown', ['resourcePolicy']],
      ['a resource policy before 1.17', { resourcePolicy: 'policies' }, 'covered', [], { serverVersion: 'v1.16.0' }],
      [
        'a resource policy beside old filters, which it cannot narrow',
        { resourcePolicy: 'policies', includedResources: ['*'] },
        'covered',
        [],
      ],
      [
        'a resource policy beside a type left out',
        { resourcePolicy: 'policies', excludedNamespaceScopedResources: ['secrets'] },
        'unknown',
        ['resourcePolicy', 'typesLeftOut'],
      ],
    ],
  ],
  [
    'label selectors',
    [
      [
        'implied by the workload’s own',
        { labelSelector: matchLabels({ app: 'payment' }) },
        'covered',
        [],
        {
          workload: {
            selector: matchLabels({ app: 'payment', tier: 'web' }),
            controllers: [controller('payment', { app: 'payment', tier: 'web' })],
          },
        },
      ],
      [
        'implied, with nothing seen',
        { labelSelector: matchLabels({ app: 'payment' }) },
        'covered',
        [],
        { workload: { selector: matchLabels({ app: 'payment' }), controllers: [] } },
      ],
      [
        'implied as one of several values',
        {
          labelSelector: {
            matchLabels: {},
            matchExpressions: [
              { key: 'app', operator: 'In', values: ['order', 'payment'] },
              { key: 'app', operator: 'Exists', values: [] },
              { key: 'app', operator: 'NotIn', values: ['test'] },
            ],
          },
        },
        'covered',
        [],
        {
          workload: {
            selector: matchLabels({ app: 'payment' }),
            controllers: [controller('payment', { app: 'payment' })],
          },
        },
      ],
      [
        'implied by pods’ labels only, while the Deployment has none',
        { labelSelector: matchLabels({ app: 'payment' }) },
        'not-covered',
        ['selectorMatchesNothing'],
        {
          workload: {
            selector: matchLabels({ app: 'payment' }),
            controllers: [{ ...controller('payment'), podLabels: { app: 'payment' } }],
          },
        },
      ],
      [
        'met by all that is seen, which proves nothing of the rest',
        { labelSelector: matchLabels({ team: 'a' }) },
        'unknown',
        ['selectorUnproven'],
        {
          workload: {
            selector: matchLabels({ app: 'payment' }),
            controllers: [controller('payment', { app: 'payment', team: 'a' })],
          },
        },
      ],
      [
        'met by the whole namespace as far as seen',
        { labelSelector: matchLabels({ team: 'a' }) },
        'unknown',
        ['selectorUnproven'],
        { workload: { controllers: [controller('payment', { team: 'a' })] } },
      ],
      [
        'met by some',
        { labelSelector: matchLabels({ app: 'api' }) },
        'partly',
        ['selectorLeavesOut'],
        { workload: { controllers: [controller('api', { app: 'api' }), controller('worker', { app: 'worker' })] } },
      ],
      ['met by none', { labelSelector: matchLabels({ app: 'order' }) }, 'not-covered', ['selectorMatchesNothing']],
      [
        'with nothing seen',
        { labelSelector: matchLabels({ app: 'order' }) },
        'unknown',
        ['selectorUntested'],
        { workload: { controllers: [] } },
      ],
      [
        'one of several implied',
        { orLabelSelectors: [matchLabels({ app: 'order' }), matchLabels({ app: 'payment' })] },
        'covered',
        [],
        {
          workload: {
            selector: matchLabels({ app: 'payment' }),
            controllers: [controller('payment', { app: 'payment' })],
          },
        },
      ],
      [
        'none of several met',
        { orLabelSelectors: [matchLabels({ app: 'order' }), matchLabels({ app: 'cart' })] },
        'not-covered',
        ['selectorMatchesNothing'],
      ],
      ['an empty list of them', { orLabelSelectors: [] }, 'covered', []],
      ['an empty one', { labelSelector: matchLabels({}) }, 'not-covered', ['emptySelector']],
      [
        'a claim without the labels, mounted by no running pod',
        { labelSelector: matchLabels({ app: 'payment' }) },
        'partly',
        ['selectorLeavesOut'],
        { workload: mounting({ readyReplicas: 0 }) },
      ],
      [
        'a claim without the labels, brought by a pod that has them',
        { labelSelector: matchLabels({ app: 'payment' }) },
        'covered',
        [],
        { workload: mounting({ readyReplicas: 1 }) },
      ],
      [
        'a claim without the labels, with pods left out',
        { labelSelector: matchLabels({ app: 'payment' }), excludedResources: ['pods'] },
        'partly',
        ['selectorLeavesOut'],
        { workload: mounting({ readyReplicas: 1 }) },
      ],
      [
        'a claim without the labels, mounted by a pod without them',
        { labelSelector: matchLabels({ app: 'payment' }) },
        'partly',
        ['selectorLeavesOut'],
        { workload: mounting({ readyReplicas: 1, podLabels: {} }) },
      ],
      [
        'all that runs labelled to stay out',
        {},
        'not-covered',
        ['itemsLabelled'],
        { workload: { controllers: [controller('cache', { 'velero.io/exclude-from-backup': 'true' })] } },
      ],
      [
        'one that runs labelled to stay out, the other of a type left out',
        { excludedResources: ['sts'] },
        'not-covered',
        ['typesLeftOut', 'itemsLabelled'],
        {
          workload: {
            controllers: [
              controller('cache', { 'velero.io/exclude-from-backup': 'true' }),
              controller('db', {}, 'StatefulSet'),
            ],
          },
        },
      ],
      [
        'objects labelled to stay out',
        {},
        'partly',
        ['itemsLabelled'],
        {
          workload: {
            controllers: [controller('payment'), controller('cache', { 'velero.io/exclude-from-backup': 'true' })],
            claims: [claim('cache', { 'velero.io/exclude-from-backup': 'true' })],
          },
        },
      ],
    ],
  ],
  [
    'what Velero refuses',
    [
      [
        'old and scoped filters together',
        { includedResources: ['*'], includedClusterScopedResources: ['*'] },
        'not-covered',
        ['mixedFilters'],
      ],
      [
        'a cluster switch beside scoped filters',
        { includeClusterResources: true, excludedNamespaceScopedResources: ['events'] },
        'not-covered',
        ['mixedFilters'],
      ],
      [
        'both kinds of selector',
        { labelSelector: matchLabels({ a: 'b' }), orLabelSelectors: [matchLabels({ a: 'b' })] },
        'not-covered',
        ['bothSelectors'],
      ],
      ['the star beside a name', { includedNamespaces: ['*', 'payment'] }, 'not-covered', ['starNotAlone']],
      ['the star excluded', { excludedNamespaces: ['*'] }, 'not-covered', ['starExcluded']],
      ['the star excluded from old resources', { excludedResources: ['*'] }, 'not-covered', ['starExcluded']],
      [
        'the star excluded beside includes',
        { includedNamespaceScopedResources: ['secrets'], excludedNamespaceScopedResources: ['*'] },
        'not-covered',
        ['starExcluded'],
      ],
      [
        'a namespace in both lists',
        { includedNamespaces: ['payment', 'order'], excludedNamespaces: ['order'] },
        'not-covered',
        ['includedAndExcluded'],
      ],
      [
        'a type in both lists',
        { includedResources: ['pods', 'secrets'], excludedResources: ['pods'] },
        'not-covered',
        ['includedAndExcluded'],
      ],
      ['braces', { includedNamespaces: ['{payment,order}'] }, 'not-covered', ['invalidNamespaces']],
      ['two stars', { includedNamespaces: ['pay**'] }, 'not-covered', ['invalidNamespaces']],
      ['an open bracket', { excludedNamespaces: ['team-[a'] }, 'not-covered', ['invalidNamespaces']],
      ['no name of a namespace', { includedNamespaces: ['payment', 'Pay_ment'] }, 'not-covered', ['invalidNamespaces']],
    ],
  ],
  [
    'filters that could not be read',
    [
      [
        'included namespaces of a Schedule',
        {},
        'unknown',
        ['malformedFilter'],
        { problems: [{ path: 'spec.template.includedNamespaces', value: '"payment"', accepted: 'a list of names' }] },
      ],
      [
        'a part of a selector of a Backup',
        {},
        'unknown',
        ['malformedFilter'],
        { problems: [{ path: 'spec.labelSelector.matchLabels', value: '[]', accepted: 'labels' }] },
      ],
      [
        'the whole template',
        {},
        'unknown',
        ['malformedFilter'],
        { problems: [{ path: 'spec.template', value: '3', accepted: 'an object' }] },
      ],
      [
        'something else',
        {},
        'covered',
        [],
        { problems: [{ path: 'spec.template.ttl', value: '"30d"', accepted: '720h' }] },
      ],
      [
        'beside a namespace that is not included for sure',
        { includedNamespaces: ['order'] },
        'not-covered',
        ['namespaceNotIncluded'],
        { problems: [{ path: 'spec.labelSelector', value: '3', accepted: 'a selector' }] },
      ],
    ],
  ],
];

describe('judgeCoverage', () => {
  describe.each(TABLE)('%s', (_, cases) => {
    it.each(cases)('%s', (...[, spec, verdict, reasons, options]: Case) => {
      const coverage = judge(spec, options);
      expect({ verdict: coverage.verdict, reasons: codes(coverage) }).toEqual({ verdict, reasons });
      expectSayable(coverage);
    });
  });

  it('has a message in every language for every reason, and no other', () => {
    const said = new Set(TABLE.flatMap(([, cases]) => cases.flatMap(([, , , reasons]) => reasons)));
    for (const messages of Object.values(coverageMessages)) {
      expect(Object.keys(messages).sort()).toEqual([...said].map(code => `coverage.${code}`).sort());
    }
  });

  it('names what is left out', () => {
    expect(judge({ excludedResources: ['secrets', 'ing'] }).reasons).toEqual([
      { code: 'coverage.typesLeftOut', params: { types: ['secrets', 'ingresses.networking.k8s.io'] } },
    ]);
    const selected = judge(
      {
        labelSelector: {
          matchLabels: { app: 'api' },
          matchExpressions: [{ key: 'env', operator: 'In', values: ['a', 'b'] }],
        },
      },
      { workload: { controllers: [controller('api', { app: 'api', env: 'a' }), controller('db', {}, 'StatefulSet')] } },
    );
    expect(selected.reasons).toEqual([
      { code: 'coverage.selectorLeavesOut', params: { selector: 'app=api,env in (a,b)', items: ['StatefulSet db'] } },
    ]);
  });

  describe('for any spec', () => {
    const name = fc.constantFrom('payment', 'order', 'pay*', '*', '', '[', 'team-?', 'secrets', 'deploy', 'pv', '**');
    const names = fc.option(fc.array(name, { maxLength: 3 }), { nil: undefined });
    const selector = fc.constantFrom(matchLabels({ app: 'payment' }), matchLabels({ team: 'a' }), matchLabels({}));
    const inOneStyle = fc.oneof(
      fc.constant({}),
      fc.record({ includedResources: names, excludedResources: names }),
      fc.record({ includedNamespaceScopedResources: names, excludedNamespaceScopedResources: names }),
      fc.record({ includeClusterResources: fc.boolean(), includedClusterScopedResources: names }),
    );
    const rest = fc.record(
      {
        includedNamespaces: names,
        excludedNamespaces: names,
        labelSelector: selector,
        orLabelSelectors: fc.array(selector, { maxLength: 2 }),
        resourcePolicy: fc.constant('policy'),
      },
      { requiredKeys: [] },
    );
    const specs = fc.tuple(inOneStyle, rest).map(([style, others]): BackupSpec => ({ ...style, ...others }));
    const versions = fc.constantFrom(undefined, 'v1.12.4', 'v1.17.2', 'v1.18.3', 'nightly');

    it('says covered without reasons, and anything else with them', () => {
      fc.assert(
        fc.property(specs, versions, fc.boolean(), (spec, serverVersion, hasRun) => {
          const coverage = judge(spec, { serverVersion, hasRun });
          expect(coverage.reasons.length === 0).toBe(coverage.verdict === 'covered');
          expectSayable(coverage);
        }),
        { numRuns: 1000 },
      );
    });

    it('is never covered where the cheap test or the index says no', () => {
      fc.assert(
        fc.property(specs, versions, (spec, serverVersion) => {
          if (judge(spec, { serverVersion }).verdict === 'not-covered') return;
          expect(mayConcernNamespace(spec, 'payment')).toBe(true);
          const named = namespacesNamed(spec);
          expect(named === 'any' || named.includes('payment')).toBe(true);
        }),
        { numRuns: 1000 },
      );
    });

    it('says covered without a version only where every version covers', () => {
      fc.assert(
        fc.property(specs, spec => {
          if (judge(spec, { serverVersion: undefined }).verdict !== 'covered') return;
          for (const serverVersion of ['v1.12.4', 'v1.17.2', 'v1.18.3']) {
            expect(judge(spec, { serverVersion }).verdict).toBe('covered');
          }
        }),
        { numRuns: 1000 },
      );
    });
  });
});

describe('namespacesNamed', () => {
  it.each<[BackupSpec, string[] | 'any']>([
    [{}, 'any'],
    [{ includedNamespaces: [] }, 'any'],
    [{ includedNamespaces: ['*'] }, 'any'],
    [{ includedNamespaces: ['a', 'b-*'] }, 'any'],
    [{ includedNamespaces: ['a', 'b', 'a'] }, ['a', 'b']],
    [{ includedNamespaces: [''] }, []],
    [{ includedNamespaces: ['a'], excludedNamespaces: ['a'] }, ['a']],
  ])('of %j are %j', (spec, expected) => {
    expect(namespacesNamed(spec)).toEqual(expected);
  });
});

describe('mayConcernNamespace', () => {
  it.each<[BackupSpec, boolean]>([
    [{}, true],
    [{ includedNamespaces: ['*'] }, true],
    [{ includedNamespaces: ['payment'] }, true],
    [{ includedNamespaces: ['pay*'] }, true],
    [{ includedNamespaces: ['['] }, true],
    [{ includedNamespaces: ['order', 'order-*'] }, false],
    [{ includedNamespaces: [''] }, false],
    [{ excludedNamespaces: ['payment'] }, false],
    [{ excludedNamespaces: ['pay*'] }, false],
    [{ excludedNamespaces: ['order'] }, true],
  ])('%j: %p', (spec, expected) => {
    expect(mayConcernNamespace(spec, 'payment')).toBe(expected);
  });
});
