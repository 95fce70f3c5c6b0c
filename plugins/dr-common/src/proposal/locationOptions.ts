import { JudgementFrame } from '../frame';
import { LocatedAt } from '../frame/StandingFrame';
import { isInCluster } from '../locations';
import { ProposalLocation } from '../model';
import { survivesRegion } from '../recoverability';
import { ChosenPlace } from './ChosenPlace';

/**
 * A location of a cluster with what speaks for it.
 * @internal
 */
export interface LocationOption extends ProposalLocation {
  fact: LocatedAt['fact'];
  /** It lies in the cluster itself. */
  inCluster: boolean;
  /** Velero refuses every Backup for it now, for sure. */
  refuses: boolean;
  /** Other clusters that read the same store. */
  readers: string[];
}

/**
 * The locations of a cluster, the best first: usable now, in another region, readable from another cluster, immutable, the
 * default one.
 * @internal
 */
export function locationOptions({ view }: ChosenPlace, frame: JudgementFrame): LocationOption[] {
  const { name, veleroNamespace } = view.fact;
  return (frame.locationsOf.get(name) ?? [])
    .filter(({ fact }) => fact.goneAt === undefined && fact.namespace === veleroNamespace)
    .map(located => optionOf(located, view.fact.region, frame))
    .sort(byWorth);
}

/** Only what everybody may read of it. @internal */
export function toProposalLocation(option: LocationOption): ProposalLocation {
  const { cluster, name, region, elsewhere, isDefault, usable, reasons } = option;
  return { cluster, name, region, elsewhere, isDefault, usable, reasons };
}

function optionOf({ fact, assessment }: LocatedAt, home: string | undefined, frame: JudgementFrame): LocationOption {
  const inCluster = isInCluster(fact.provider, fact.endpoint);
  const usable = assessment.health === 'available' && fact.accessMode === 'ReadWrite';
  const copies = frame.standing.locationsAt.get(fact.identity) ?? [];
  return {
    fact,
    cluster: fact.cluster,
    name: fact.name,
    region: fact.region,
    elsewhere: inCluster ? false : liesElsewhere(fact, copies, home),
    isDefault: fact.isDefault,
    usable,
    reasons: assessment.reasons,
    inCluster,
    refuses: fact.accessMode === 'ReadOnly' || assessment.health === 'unavailable',
    readers: copies.filter(each => each.fact.cluster !== fact.cluster).map(each => each.fact.cluster),
  };
}

function liesElsewhere(
  fact: LocatedAt['fact'],
  copies: readonly LocatedAt[],
  home: string | undefined,
): boolean | undefined {
  if (home === undefined) return undefined;
  const readers = copies.map(each => each.fact);
  const { verdict } = survivesRegion(fact, readers, home);
  if (verdict === 'able') return true;
  return verdict === 'unable' ? false : undefined;
}

function byWorth(a: LocationOption, b: LocationOption): number {
  const worthA = worthOf(a);
  const worthB = worthOf(b);
  const decisive = worthA.findIndex((worth, i) => worth !== worthB[i]);
  return decisive === -1 ? a.name.localeCompare(b.name) : worthB[decisive] - worthA[decisive];
}

function worthOf({ usable, refuses, elsewhere, readers, fact, isDefault }: LocationOption): number[] {
  const unsure = elsewhere === undefined ? 1 : 0;
  return [
    usable ? 1 : 0,
    refuses ? 0 : 1,
    elsewhere === true ? 2 : unsure,
    readers.length > 0 ? 1 : 0,
    fact.immutable ? 1 : 0,
    isDefault ? 1 : 0,
  ];
}
