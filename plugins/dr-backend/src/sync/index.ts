export { ClusterFollower } from './ClusterFollower';
export type { ClusterFollowerOptions } from './ClusterFollower';
export { scheduleFollowing } from './scheduleFollowing';
export type { FollowingOptions } from './scheduleFollowing';
