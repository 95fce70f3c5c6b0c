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

/** What a rule is, in some respect, and what it should be. */
export interface Look {
  is: unknown;
  shouldBe: unknown;
}

/**
 * The tests of a rule: that it answers each case as it should, that there is a case for each answer that it says it can give,
 * and that it looks at no other facts than it says: without any other one the answer is the same.
 */
export function testsOf(rule: Rule, cases: readonly RuleCase[]): Array<[title: string, look: () => Look]> {
  const own = new Set<FactName>(rule.facts);
  const others = FACTS.filter(name => !own.has(name));
  return [
    ...cases.map((each): [string, () => Look] => [`${each[2]}: ${each[0]}`, () => lookAtCase(rule, each)]),
    [
      'has a case for each of its answers',
      () => ({ is: [...new Set(cases.map(([, , outcome]) => outcome))].sort(), shouldBe: [...rule.outcomes].sort() }),
    ],
    ...others.map((name): [string, () => Look] => [
      `does not depend on ${name}`,
      () => {
        const facts = cases.map(([, overrides]) => aService(overrides));
        return {
          is: facts.map(each => findingOf(rule, { ...each, [name]: NOTHING[name] })),
          shouldBe: facts.map(each => findingOf(rule, each)),
        };
      },
    ]),
  ];
}

function lookAtCase(rule: Rule, [, overrides, outcome, evidence = '', gravity = rule.gravity]: RuleCase): Look {
  const finding = findingOf(rule, aService(overrides));
  const isWrong = outcome === 'fail' || outcome === 'unknown';
  const gravities = [rule.gravity, ...(rule.gravityCases ?? []).map(each => each.gravity)];
  return {
    is: {
      outcome: finding.outcome,
      said: finding.evidence.map(each => renderStatement(each, 'en', { now: NOW })).join(' '),
      gravity: isWrong ? finding.gravity : gravity,
      isDeclared: gravities.includes(finding.gravity),
      hasReason: !isWrong || finding.evidence.length > 0,
      hasRemedyForNothing: !isWrong && finding.remedy !== undefined,
    },
    shouldBe: {
      outcome,
      said: evidence instanceof RegExp ? expect.stringMatching(evidence) : expect.stringContaining(evidence),
      gravity,
      isDeclared: true,
      hasReason: true,
      hasRemedyForNothing: false,
    },
  };
}
