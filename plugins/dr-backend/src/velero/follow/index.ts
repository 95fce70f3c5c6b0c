export { SYSTEM_CLOCK } from './Clock';
export type { Clock } from './Clock';
export type { FollowEvent } from './FollowEvent';
export type { FollowTarget } from './FollowTarget';
export { followKind } from './followKind';
export type { FollowOptions, ServerAbilities } from './followKind';
