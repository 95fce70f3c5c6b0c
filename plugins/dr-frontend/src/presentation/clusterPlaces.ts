import { ProposalPlace } from '@backstage-dr/plugin-dr-common';

/** Where a service runs in one cluster. */
export interface ClusterPlaces {
  cluster: string;
  title: string;
  /** Its namespaces there, by their names. */
  places: ProposalPlace[];
}

/** What a form holds: a cluster, and of its namespaces those that are meant, with commas between several. */
export interface FormPlace {
  cluster?: string;
  namespace?: string;
}

/** Places by their clusters, in the order in which these come. */
export function clusterPlacesOf(places: readonly ProposalPlace[]): ClusterPlaces[] {
  const clusters = new Map<string, ClusterPlaces>();
  for (const place of places) {
    const { cluster, title } = place;
    const known = clusters.get(cluster) ?? { cluster, title, places: [] };
    clusters.set(cluster, { ...known, places: [...known.places, place].sort(byNamespace) });
  }
  return [...clusters.values()];
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
