import { aClaim, aCluster, ago, aService, aWorkload, DAY, NOW } from '../../__fixtures__/world';
import { assessService } from '../../assess';
import {
  Assessment,
  ControllerFact,
  LabelSelector,
  NamespaceFact,
  PlacementHints,
  Readiness,
  ServiceFacts,
  Statement,
  VolumeClaimFact,
  Workload,
} from '../../model';
import { PlacementQuestion, resolvePlacement } from '../../placement';
import { renderStatement } from '../../statements';

/** What is so, as a sentence; the facts in which it is so; the verdict; a sentence that the page then shows. */
export type Scenario = [title: string, facts: Partial<ServiceFacts>, readiness: Readiness, sentence: string | RegExp];

/**
 * The verdict on a service of which all is well but for these facts, and the sentence if the page says it, else all that it
 * says.
 */
export function verdictOn(
  facts: Partial<ServiceFacts>,
  sentence: string | RegExp,
): { readiness: Readiness; sentence: string | RegExp | string[] } {
  const assessment = assessService(aService(facts), NOW);
  const said = sentencesOf(assessment);
  const isSaid = said.some(each => (typeof sentence === 'string' ? each === sentence : sentence.test(each)));
  return { readiness: assessment.readiness, sentence: isSaid ? sentence : said };
}

function words(statement: Statement): string {
  return renderStatement(statement, 'en', { now: NOW });
}

/** Everything that the page says. */
function sentencesOf(assessment: Assessment): string[] {
  const { headline, reason, exposure, findings, recoveryPoints, schedules, workloads, locations, clusters } =
    assessment;
  const { recoverability, sites } = assessment;
  return [
    headline,
    reason,
    ...exposure.reasons,
    ...recoverability.flatMap(each => [
      ...each.reasons,
      ...each.recoveryTime.reasons,
      ...each.targets.flatMap(target => target.reasons),
    ]),
    ...sites.flatMap(each => each.reasons),
    ...findings.flatMap(each => each.evidence),
    ...recoveryPoints.flatMap(each => [...each.reasons, ...each.coverage.reasons]),
    ...schedules.flatMap(each => [...each.conditions.map(({ statement }) => statement), ...each.coverage.reasons]),
    ...workloads.flatMap(each => each.claims.flatMap(claim => claim.reasons)),
    ...locations.flatMap(each => each.reasons),
    ...clusters.flatMap(each => each.statement ?? []),
  ].map(words);
}

export const HINTS: PlacementHints = { namespaces: ['order'], clusters: ['seoul-1'], problems: [] };

/** The service in these places. */
export function inPlaces(...workloads: Workload[]): Pick<ServiceFacts, 'placement'> {
  return { placement: { hints: HINTS, workloads } };
}

/** The service with these volumes. */
export function withVolumes(...claims: VolumeClaimFact[]): Pick<ServiceFacts, 'placement'> {
  return inPlaces(aWorkload({ claims: claims.length > 0 ? claims : [aClaim('data')] }));
}

/** The service where these annotations and objects place it. */
export function placed(
  hints: Partial<PlacementHints>,
  objects: Partial<Omit<PlacementQuestion, 'hints'>> = {},
): Pick<ServiceFacts, 'placement' | 'clusters'> {
  const clusters = [...(objects.clusters ?? [aCluster('seoul-1'), aCluster('tokyo-1', { role: 'standby' })])];
  return {
    clusters,
    placement: resolvePlacement({
      controllers: [],
      claims: [],
      namespaces: [],
      ...objects,
      clusters,
      hints: { namespaces: [], clusters: [], problems: [], ...hints },
    }),
  };
}

const OBJECT = { annotations: {}, firstSeenAt: ago(60 * DAY), createdAt: ago(60 * DAY), problems: [] };

export function aController(name: string, overrides: Partial<ControllerFact> = {}): ControllerFact {
  const { labels = { app: name }, ...others } = overrides;
  return {
    ...OBJECT,
    cluster: 'seoul-1',
    namespace: 'order',
    name,
    kind: 'Deployment',
    labels,
    podLabels: labels,
    claimNames: [],
    desiredReplicas: 1,
    readyReplicas: 1,
    ...others,
  };
}

export function aNamespace(name: string, overrides: Partial<NamespaceFact> = {}): NamespaceFact {
  return { ...OBJECT, cluster: 'seoul-1', namespace: '', name, labels: {}, phase: 'Active', ...overrides };
}

export function labelled(matchLabels: Record<string, string>): LabelSelector {
  return { matchLabels, matchExpressions: [] };
}
