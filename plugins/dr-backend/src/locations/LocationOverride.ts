/**
 * Which locations an entry of `dr.locations` speaks of: one by its name in a cluster, or all that lie in a bucket; of the
 * latter, fields left out do not narrow.
 * @internal
 */
export type LocationMatch =
  | { kind: 'name'; cluster: string; name: string }
  | { kind: 'store'; bucket: string; prefix?: string; endpoint?: string };

/**
 * What the operator says of storage locations that Velero does not record, or not truly. Fields left out say nothing.
 * @internal
 */
export interface LocationOverride {
  match: LocationMatch;
  /** Where the store lies, as `region` of the clusters says it. */
  region?: string;
  /** Regions into which the store itself copies everything. */
  replicatedTo?: string[];
  /** Nothing in it can be changed or deleted before its time. */
  immutable?: boolean;
  /** Locations of one identity are one place, whatever their coordinates; those of different ones are not. */
  identity?: string;
}
