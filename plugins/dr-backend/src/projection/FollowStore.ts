import { ClusterFact, FollowedKind, Instant, KindState } from '@backstage-dr/plugin-dr-common';
import { ObjectChange } from '../velero/KubernetesObject';

/**
 * Where following a kind can resume.
 * @internal
 */
export interface ResumePoint {
  resourceVersion: string;
  observedAt: Instant;
}

/**
 * What is known of a cluster beside its objects; fields left out stay as they are.
 * @internal
 */
export type ClusterPatch = Partial<
  Pick<
    ClusterFact,
    'reachability' | 'since' | 'lastContactAt' | 'message' | 'veleroVersion' | 'kubernetesVersion' | 'clockSkewSeconds'
  >
>;

/**
 * The writing half of the projection: what following a cluster remembers. Every method is one transaction, so that a kill
 * at any moment leaves either all of it or nothing, and all of them can be repeated without harm.
 * @internal
 */
export interface FollowStore {
  /** `undefined`: never listed whole, or read by an older parser: list anew. */
  resumePoint(cluster: string, kind: FollowedKind): Promise<ResumePoint | undefined>;

  /** Applies watched changes and moves the resume point behind them. */
  applyChanges(options: {
    cluster: string;
    kind: FollowedKind;
    changes: ObjectChange[];
    resourceVersion?: string;
    at: Instant;
  }): Promise<void>;

  /**
   * Starts a full read. Objects already known stay visible until `finishListing`; they carry an older listing number.
   * Returns the number of this listing.
   */
  startListing(cluster: string, kind: FollowedKind, at: Instant): Promise<number>;

  /** Stores a page of a full read. */
  applyListed(options: {
    cluster: string;
    kind: FollowedKind;
    listing: number;
    objects: ObjectChange[];
    at: Instant;
  }): Promise<void>;

  /** Ends a full read: what it has not seen is marked gone, and following can resume from `resourceVersion`. */
  finishListing(options: {
    cluster: string;
    kind: FollowedKind;
    listing: number;
    resourceVersion: string;
    at: Instant;
  }): Promise<void>;

  /** Forgets the resume point (410 Gone): the next run lists anew while what is known stays visible. */
  forgetResumePoint(cluster: string, kind: FollowedKind): Promise<void>;

  /** Records how following a kind stands. */
  setKindState(cluster: string, kind: FollowedKind, state: KindState): Promise<void>;

  /** Says that the kinds named are complete and current as of `at` (a bookmark, or a probe with their watches open). */
  confirmKinds(cluster: string, kinds: FollowedKind[], at: Instant): Promise<void>;

  /** Records what is known of a cluster, creating it when it is new. */
  patchCluster(cluster: string, patch: ClusterPatch): Promise<void>;
}
