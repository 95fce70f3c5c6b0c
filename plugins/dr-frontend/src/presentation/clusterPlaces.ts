import { ProposalOptions, ProposalPlace, Statement } from '@backstage-dr/plugin-dr-common';

/** Where a service runs in one cluster. */
export interface ClusterPlaces {
  cluster: string;
  title: string;
  /** Its namespaces there, by their names. */
  places: ProposalPlace[];
  /** Why nothing can be created for them now, and what helps; none: it can. */
  refusals: Statement[];
}

/** What a form holds: a cluster, and of its namespaces those that are meant, with commas between several. */
export interface FormPlace {
  cluster?: string;
  namespace?: string;
}

/** Places by their clusters, in the order in which these come. */
export function clusterPlacesOf({ places, clusters }: Pick<ProposalOptions, 'places' | 'clusters'>): ClusterPlaces[] {
  return [...new Set(places.map(({ cluster }) => cluster))].map(cluster => {
    const here = places.filter(each => each.cluster === cluster).sort(byNamespace);
    const { reasons = [] } = clusters.find(({ name }) => name === cluster) ?? {};
    const going = here.every(({ terminating }) => terminating) ? terminatingOf(here) : [];
    return { cluster, title: here[0].title, places: here, refusals: [...reasons, ...going] };
  });
}

/** What is said of those places that are being deleted, in one sentence. */
export function terminatingOf(places: readonly ProposalPlace[]): Statement[] {
  const going = places.filter(({ terminating }) => terminating);
  if (going.length === 0) return [];
  const namespaces = going.map(({ namespace }) => namespace);
  const [{ title: cluster }] = going;
  return [{ code: 'proposal.limit.terminating', params: { count: going.length, namespaces, cluster } }];
}

/** Those of a cluster's places that a form names: all of them where it names none, or one that is not there. */
export function placesMeant({ places }: ClusterPlaces, { namespace = '' }: FormPlace = {}): ProposalPlace[] {
  const names = namespacesIn(namespace);
  const isKnown = names.every(name => places.some(each => each.namespace === name));
  return names.length > 0 && isKnown ? places.filter(each => names.includes(each.namespace)) : places;
}

/** What a form is to hold for some places of a cluster. */
export function formPlaceOf(cluster: string, places: readonly ProposalPlace[]): FormPlace {
  return { cluster, namespace: places.map(({ namespace }) => namespace).join(', ') };
}

function namespacesIn(text: string): string[] {
  return text.split(/[\s,]+/).filter(name => name !== '');
}

function byNamespace(one: ProposalPlace, other: ProposalPlace): number {
  return one.namespace.localeCompare(other.namespace);
}
