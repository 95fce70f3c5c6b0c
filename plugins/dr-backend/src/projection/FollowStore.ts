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

  /**
   * Applies watched changes and moves the resume point behind them; `changes` may be empty (a bookmark). The kind counts
   * as complete and current as of `at`.
   *
   * `after` is the resume point that the changes continue. When the stored one is another, somebody else has followed
   * the kind since, and nothing is written: a replica that froze and woke up cannot turn time back.
   *
   * @throws ConflictError when the stored resume point is not `after`.
   */
  applyChanges(options: {
    cluster: string;
    kind: FollowedKind;
    changes: ObjectChange[];
    after: string;
    /** The new resume point; left out: it stays at `after`. */
    resourceVersion?: string;
    at: Instant;
  }): Promise<void>;

  /**
   * Starts a full read. Objects already known stay visible until `finishListing`; they carry an older listing number.
   * Returns the number of this listing.
   */
  startListing(cluster: string, kind: FollowedKind, at: Instant): Promise<number>;

  /**
   * Stores a page of a full read.
   *
   * @throws ConflictError when a later listing of the kind has been started.
   */
  applyListed(options: {
    cluster: string;
    kind: FollowedKind;
    listing: number;
    objects: ObjectChange[];
    at: Instant;
  }): Promise<void>;

  /**
   * Ends a full read: what it has not seen is marked gone, and following can resume from `resourceVersion`.
   *
   * @throws ConflictError when a later listing of the kind has been started.
   */
  finishListing(options: {
    cluster: string;
    kind: FollowedKind;
    listing: number;
    resourceVersion: string;
    at: Instant;
  }): Promise<void>;

  /** Forgets the resume point (410 Gone): the next run lists anew while what is known stays visible. */
  forgetResumePoint(cluster: string, kind: FollowedKind): Promise<void>;

  /** Records how following a kind stands. `observedAt` stays as it is when left out; `message` goes when left out. */
  setKindState(cluster: string, kind: FollowedKind, state: KindState): Promise<void>;

  /** Says that the kinds named are complete and current as of `at` (a bookmark, or a probe with their watches open). */
  confirmKinds(cluster: string, kinds: FollowedKind[], at: Instant): Promise<void>;

  /**
   * Records what is known of a cluster, creating it when it is new. `since` is taken only when `reachability` differs
   * from what is stored, so that a takeover or a restart does not make an old outage look new; `message` goes when
   * `reachability` is given without it.
   */
  patchCluster(cluster: string, patch: ClusterPatch): Promise<void>;

  /** Notes that somebody follows the cluster, whether it answers or not: the heartbeat of the follower. */
  noteFollowing(cluster: string, at: Instant): Promise<void>;

  /** The last such note of every cluster that has one, by cluster. */
  followingNotes(): Promise<Map<string, Instant>>;
}
