import { aCluster, ago, aService, everyKind, NOW } from '../../__fixtures__/world';
import { assessService } from '../../assess';
import {
  ClusterFact,
  Finding,
  FollowedKind,
  Gravity,
  Objectives,
  ObjectiveSource,
  RuleOutcome,
  ServiceFacts,
} from '../../model';
import { renderStatement } from '../../statements';
import { FactName, Rule } from '../Rule';

/** What is so, and otherwise all is well; the answer; what the evidence says, in part; the gravity, where it is not the rule's own. */
export type RuleCase = [
  title: string,
  facts: Partial<ServiceFacts>,
  outcome: RuleOutcome,
  evidence?: string | RegExp,
  gravity?: Gravity,
];

export const SOURCE: ObjectiveSource = { kind: 'annotation', annotation: 'backstage-dr.io/rpo' };

/** A service that promises something else. */
export function promise(overrides: Partial<Objectives>): Pick<ServiceFacts, 'objectives'> {
  return { objectives: { ...aService().objectives, ...overrides } };
}

/** Its cluster, which refuses to show a kind. */
export function without(kind: FollowedKind): ClusterFact {
  const kinds = everyKind({ status: 'following', observedAt: ago(10) });
  return aCluster('seoul-1', { kinds: { ...kinds, [kind]: { status: 'forbidden' } } });
}

/** As if nothing of it were known. */
const NOTHING: { [K in FactName]-?: ServiceFacts[K] | undefined } = {
  entityType: undefined,
  objectives: { problems: [] },
  placement: { hints: { namespaces: [], clusters: [], problems: [] }, workloads: [] },
  clusters: [],
  schedules: [],
  backups: [],
  restores: [],
  locations: [],
  volumeBackups: [],
  artefacts: undefined,
  storageClasses: undefined,
  snapshotLocations: undefined,
  dependencies: undefined,
  dependencyCycles: undefined,
  namespacesBeside: undefined,
  backupsInProgress: undefined,
  rememberedSince: undefined,
};

const FACTS = Object.keys(NOTHING) as FactName[];

function findingOf(rule: Rule, facts: ServiceFacts): Finding {
  const finding = assessService(facts, NOW).findings.find(each => each.rule === rule.id);
  if (!finding) throw new Error(`There is no rule ${rule.id}`);
  return finding;
}

/**
 * Holds a rule to its cases, to having one for each answer that it says it can give, and to the facts that it says it looks
 * at: without any other one the answer is the same.
 */
export function describeRule(rule: Rule, cases: readonly RuleCase[]): void {
  const own = new Set<FactName>(rule.facts);
  describe(rule.id, () => {
    it.each(cases)('%s', (_, overrides, outcome, evidence = '', gravity = rule.gravity) => {
      const finding = findingOf(rule, aService(overrides));
      const said = finding.evidence.map(each => renderStatement(each, 'en', { now: NOW })).join(' ');
      expect({ outcome: finding.outcome, said }).toEqual({
        outcome,
        said: evidence instanceof RegExp ? expect.stringMatching(evidence) : expect.stringContaining(evidence),
      });
      expect([rule.gravity, ...(rule.gravityCases ?? []).map(each => each.gravity)]).toContain(finding.gravity);
      const isWrong = outcome === 'fail' || outcome === 'unknown';
      if (isWrong) expect(finding).toMatchObject({ gravity, evidence: expect.arrayContaining([expect.anything()]) });
      else expect(finding.remedy).toBeUndefined();
    });

    it('has a case for each of its answers', () => {
      expect([...new Set(cases.map(([, , outcome]) => outcome))].sort()).toEqual([...rule.outcomes].sort());
    });

    it.each(FACTS.filter(name => !own.has(name)))('does not depend on %s', name => {
      for (const [, overrides] of cases) {
        const facts = aService(overrides);
        expect(findingOf(rule, { ...facts, [name]: NOTHING[name] })).toEqual(findingOf(rule, facts));
      }
    });
  });
}
