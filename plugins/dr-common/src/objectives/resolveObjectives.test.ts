import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { ANNOTATION_PROBLEMS, ANNOTATION_RPO, ANNOTATION_RTO, sourceAnnotationOf } from '../annotations';
import { Objectives } from '../model';
import { DEFAULT_TIERS } from './defaultTiers';
import { isInScope } from './isInScope';
import { objectivesFromAnnotations } from './objectivesFromAnnotations';
import { OBJECTIVE_ANNOTATIONS, objectivesToAnnotations } from './objectivesToAnnotations';
import { ObjectivePolicy, Tiers } from './ObjectiveValues';
import { resolveObjectives } from './resolveObjectives';

function entity(kind: string, name: string, words: Record<string, string> = {}, spec = {}): Entity {
  const annotations = Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key.includes('/') ? key : `backstage-dr.io/${key}`, value]),
  );
  return { apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name, annotations }, spec };
}

function service(words: Record<string, string> = {}): Entity {
  return entity('Component', 'payment', words, { type: 'service', system: 'shop' });
}

const TIERS: Tiers = { ...DEFAULT_TIERS, drilled: { rtoSeconds: 600, drillIntervalSeconds: 2_592_000 } };
const OWN_RTO = { kind: 'annotation', annotation: ANNOTATION_RTO };

function resolve(
  words: Record<string, string>,
  rest: { policies?: ObjectivePolicy[]; system?: Record<string, string>; domain?: Record<string, string> } = {},
): Objectives {
  return resolveObjectives({
    entity: service(words),
    tiers: TIERS,
    policies: rest.policies ?? [],
    system: rest.system && entity('System', 'shop', rest.system),
    domain: rest.domain && entity('Domain', 'retail', rest.domain),
  });
}

/** Each defined field as `value from source`. */
function told(objectives: Objectives): Record<string, string> {
  const { problems: _, ...fields } = objectives;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, sourced]) => {
      if (!sourced) return [];
      const { kind, ...rest } = sourced.source;
      return [[field, `${sourced.value} from ${[kind, ...Object.values(rest)].join(' ')}`]];
    }),
  );
}

const everything: ObjectivePolicy['filter'] = { kind: 'Component' };

describe('resolveObjectives', () => {
  it('is empty when nobody says anything', () => {
    expect(resolve({}, { system: {}, domain: {} })).toEqual({ problems: [] });
  });

  it('reads every field in the entity’s own annotations', () => {
    expect(
      told(
        resolve({
          rto: '1h',
          rpo: 'PT15M',
          strategy: ' Warm-Standby ',
          tier: 'drilled',
          'drill-interval': '30d',
          runbook: 'https://wiki.example.com/payment',
        }),
      ),
    ).toEqual({
      rtoSeconds: '3600 from annotation backstage-dr.io/rto',
      rpoSeconds: '900 from annotation backstage-dr.io/rpo',
      strategy: 'warm-standby from annotation backstage-dr.io/strategy',
      tier: 'drilled from annotation backstage-dr.io/tier',
      drillIntervalSeconds: '2592000 from annotation backstage-dr.io/drill-interval',
      runbook: 'https://wiki.example.com/payment from annotation backstage-dr.io/runbook',
    });
  });

  it.each<[string, Parameters<typeof resolve>, Record<string, string>]>([
    [
      'own words go before the own tier',
      [{ rto: '2m', tier: 'critical' }],
      {
        tier: 'critical from annotation backstage-dr.io/tier',
        rtoSeconds: '120 from annotation backstage-dr.io/rto',
        rpoSeconds: '0 from tier critical',
        strategy: 'active-active from tier critical',
      },
    ],
    [
      'the own tier goes before a policy, which says the rest',
      [{ tier: 'drilled' }, { policies: [{ name: 'p', filter: everything, rtoSeconds: 1, rpoSeconds: 2 }] }],
      {
        tier: 'drilled from annotation backstage-dr.io/tier',
        rtoSeconds: '600 from tier drilled',
        rpoSeconds: '2 from policy p',
        drillIntervalSeconds: '2592000 from tier drilled',
      },
    ],
    [
      'a policy’s own value goes before the tier that it sets, which is the entity’s then',
      [{}, { policies: [{ name: 'p', filter: everything, tier: 'important', rpoSeconds: 60 }] }],
      {
        tier: 'important from policy p',
        rtoSeconds: '3600 from tier important',
        rpoSeconds: '60 from policy p',
        strategy: 'warm-standby from tier important',
      },
    ],
    [
      'a policy’s tier says what the own tier leaves open',
      [{ tier: 'drilled' }, { policies: [{ name: 'p', filter: everything, tier: 'important' }] }],
      {
        tier: 'drilled from annotation backstage-dr.io/tier',
        rtoSeconds: '600 from tier drilled',
        rpoSeconds: '900 from policy p',
        strategy: 'warm-standby from policy p',
        drillIntervalSeconds: '2592000 from tier drilled',
      },
    ],
    [
      'only the first matching policy counts',
      [
        {},
        {
          policies: [
            { name: 'databases', filter: { kind: 'Resource' }, rtoSeconds: 1 },
            { name: 'special', filter: { 'metadata.name': 'payment' }, rtoSeconds: 2 },
            { name: 'general', filter: everything, rtoSeconds: 3, rpoSeconds: 3 },
          ],
        },
      ],
      { rtoSeconds: '2 from policy special' },
    ],
    [
      'a policy goes before the System',
      [{}, { policies: [{ name: 'p', filter: everything, rtoSeconds: 1 }], system: { rto: '1h', rpo: '1h' } }],
      { rtoSeconds: '1 from policy p', rpoSeconds: '3600 from system system:default/shop' },
    ],
    [
      'the System’s words go before its tier, and both before the Domain',
      [{}, { system: { tier: 'standard', rto: '3h' }, domain: { rto: '9h', runbook: 'docs/recovery.md' } }],
      {
        tier: 'standard from system system:default/shop',
        rtoSeconds: '10800 from system system:default/shop',
        rpoSeconds: '3600 from tier standard',
        strategy: 'pilot-light from tier standard',
        runbook: 'docs/recovery.md from domain domain:default/retail',
      },
    ],
    [
      'the tier of the Domain is the entity’s when nobody names another',
      [{}, { system: {}, domain: { tier: 'development' } }],
      {
        tier: 'development from domain domain:default/retail',
        rtoSeconds: '86400 from tier development',
        rpoSeconds: '86400 from tier development',
        strategy: 'backup-restore from tier development',
      },
    ],
    [
      'what only the System’s other tier says comes from the System',
      [{ tier: 'critical' }, { system: { tier: 'drilled' } }],
      {
        tier: 'critical from annotation backstage-dr.io/tier',
        rtoSeconds: '300 from tier critical',
        rpoSeconds: '0 from tier critical',
        strategy: 'active-active from tier critical',
        drillIntervalSeconds: '2592000 from system system:default/shop',
      },
    ],
  ])('%s', (_, args, expected) => {
    const objectives = resolve(...args);
    expect(told(objectives)).toEqual(expected);
    expect(objectives.problems).toEqual([]);
  });

  describe('of what cannot be used', () => {
    it.each([
      ['rto', 'soon', /5m/],
      ['rto', '', /5m/],
      ['rpo', '30', /5m/],
      ['rpo', '-5m', /5m/],
      ['rpo', '${{ values.rpo }}', /5m/],
      ['strategy', 'hot', /backup-restore, pilot-light, warm-standby, active-active/],
      ['tier', 'gold', /critical, important, standard, development/],
      ['tier', 'toString', /critical/],
      ['drill-interval', '0', /30d/],
      ['drill-interval', 'monthly', /30d/],
      ['runbook', '<URL>', /https/],
      ['runbook', 'data:text/html,hello', /https/],
    ])('makes a problem: %s %p', (key, value, accepted) => {
      const { problems, ...fields } = resolve({ [key]: value });
      expect(Object.values(fields).filter(Boolean)).toEqual([]);
      expect(problems).toEqual([{ key: `backstage-dr.io/${key}`, value, accepted: expect.stringMatching(accepted) }]);
    });

    it('goes on to the next source', () => {
      const objectives = resolve({ rto: 'soon', tier: 'gold' }, { system: { tier: 'standard', rpo: 'later' } });
      expect(told(objectives)).toMatchObject({
        tier: 'standard from system system:default/shop',
        rtoSeconds: '14400 from tier standard',
        rpoSeconds: '3600 from tier standard',
      });
      expect(objectives.problems.map(({ key, value, entityRef }) => [key, value, entityRef])).toEqual([
        ['backstage-dr.io/tier', 'gold', undefined],
        ['backstage-dr.io/rto', 'soon', undefined],
        ['backstage-dr.io/rpo', 'later', 'system:default/shop'],
      ]);
    });

    it('does not trouble a service with what is wrong where it does not look', () => {
      expect(resolve({ rto: '1h' }, { system: { rto: 'soon' } }).problems).toEqual([]);
    });
  });
});

describe('annotations written back', () => {
  function written(objectives: Objectives): Entity {
    return service(objectivesToAnnotations(objectives));
  }

  it('are normalised, each with its source', () => {
    const policies: ObjectivePolicy[] = [{ name: 'p', filter: everything, tier: 'important' }];
    expect(
      objectivesToAnnotations(resolve({ rto: '90m', rpo: 'x' }, { policies, system: { runbook: 'a.md' } })),
    ).toEqual({
      'backstage-dr.io/rto': '1h30m',
      'backstage-dr.io/rto-source': 'annotation',
      'backstage-dr.io/rpo': '15m',
      'backstage-dr.io/rpo-source': 'tier:important',
      'backstage-dr.io/strategy': 'warm-standby',
      'backstage-dr.io/strategy-source': 'tier:important',
      'backstage-dr.io/tier': 'important',
      'backstage-dr.io/tier-source': 'policy:p',
      'backstage-dr.io/runbook': 'a.md',
      'backstage-dr.io/runbook-source': 'system:default/shop',
      'backstage-dr.io/problems': expect.stringContaining('"value":"x"'),
    });
  });

  const text = fc.constantFrom(
    '5m',
    '1h30m',
    '0',
    'soon',
    '',
    'critical',
    'drilled',
    'gold',
    'pilot-light',
    'docs/a.md',
  );
  const words = fc.dictionary(fc.constantFrom('rto', 'rpo', 'strategy', 'tier', 'drill-interval', 'runbook'), text);
  const questions = fc.tuple(
    words,
    fc.record(
      {
        policies: fc.constant<ObjectivePolicy[]>([
          { name: 'p', filter: everything, tier: 'important', runbook: 'p.md' },
        ]),
        system: words,
        domain: words,
      },
      { requiredKeys: [] },
    ),
  );

  it('are read back as they were resolved, problems included', () => {
    fc.assert(
      fc.property(questions, question => {
        const objectives = resolve(...question);
        expect(objectivesFromAnnotations(written(objectives))).toEqual(objectives);
      }),
    );
  });

  it('are never taken for the owner’s own words when the entity is resolved again', () => {
    fc.assert(
      fc.property(questions, ([own, rest]) => {
        const once = resolve(own, rest);
        expect(resolve(objectivesToAnnotations(once), rest)).toEqual(once);
      }),
    );
  });

  it('follow a change of the tier, of which only the name is the owner’s', () => {
    const annotations = objectivesToAnnotations(resolve({ tier: 'critical' }));
    const again = resolveObjectives({
      entity: service(annotations),
      tiers: { critical: { rtoSeconds: 60 } },
      policies: [],
    });
    expect(told(again)).toEqual({
      tier: 'critical from annotation backstage-dr.io/tier',
      rtoSeconds: '60 from tier critical',
    });
  });

  it('are all listed, for the processor to take off what is no more', () => {
    const annotations = objectivesToAnnotations(
      resolve({ rto: 'x', rpo: '1h', strategy: 'pilot-light', tier: 'drilled', runbook: 'a.md' }),
    );
    expect([...OBJECTIVE_ANNOTATIONS].sort()).toEqual(Object.keys(annotations).sort());
  });
});

describe('objectivesFromAnnotations', () => {
  it('takes annotations without a source for the owner’s words', () => {
    expect(objectivesFromAnnotations(service({ rto: '1h', rpo: 'soon', tier: 'anything' }))).toEqual({
      rtoSeconds: { value: 3600, source: OWN_RTO },
      tier: { value: 'anything', source: { kind: 'annotation', annotation: 'backstage-dr.io/tier' } },
      problems: [{ key: ANNOTATION_RPO, value: 'soon', accepted: expect.stringContaining('5m') }],
    });
  });

  it('does not believe a value whose source cannot be read', () => {
    for (const source of ['me', 'system:', 'component:default/x', 'tier', '']) {
      const objectives = objectivesFromAnnotations(
        service({ rto: '1h', [sourceAnnotationOf(ANNOTATION_RTO)]: source }),
      );
      expect(objectives).toEqual({
        problems: [{ key: sourceAnnotationOf(ANNOTATION_RTO), value: source, accepted: expect.any(String) }],
      });
    }
  });

  it.each(['', '{}', 'no json', '[{"key":1}]', '[null]', '[{"key":"a","value":"b","accepted":"c","entityRef":3}]'])(
    'says so when the problems are %p',
    problems => {
      expect(objectivesFromAnnotations(service({ [ANNOTATION_PROBLEMS]: problems })).problems).toEqual([
        { key: ANNOTATION_PROBLEMS, value: problems, accepted: expect.any(String) },
      ]);
    },
  );

  it('works on an entity without annotations', () => {
    const bare: Entity = { apiVersion: 'v1', kind: 'Component', metadata: { name: 'a' } };
    expect(objectivesFromAnnotations(bare)).toEqual({ problems: [] });
  });
});

describe('isInScope', () => {
  it.each([
    ['Component', 'service', true],
    ['Component', 'website', true],
    ['Component', 'library', false],
    ['Resource', 'database', true],
    ['Resource', 's3-bucket', false],
    ['API', 'service', false],
  ])('%s of type %s: %p', (kind, type, expected) => {
    expect(isInScope(entity(kind, 'x', {}, { type }))).toBe(expected);
  });

  it('can be configured', () => {
    expect(isInScope(service(), { kind: 'System' })).toBe(false);
    expect(isInScope(entity('System', 'shop'), { kind: 'System' })).toBe(true);
  });
});
