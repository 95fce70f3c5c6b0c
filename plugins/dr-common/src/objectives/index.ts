export * from './defaultTiers';
export * from './isInScope';
export * from './judgeFitness';
export type { ObjectiveField, ObjectivePolicy, ObjectiveValues, TierDefinition, Tiers } from './ObjectiveValues';
export * from './objectivesFromAnnotations';
export * from './objectivesToAnnotations';
export { recommendStrategy } from './recommendStrategy';
export * from './resolveObjectives';
export { STRATEGY_PROFILES, type Grade, type StrategyProfile } from './strategyProfiles';
