import { createConditionExports } from '@backstage/plugin-permission-node';
import { drServicePermissionResourceRef } from './drServiceResource';
import { drServiceRules } from './drServiceRules';

const exported = createConditionExports({
  resourceRef: drServicePermissionResourceRef,
  rules: drServiceRules,
});

/**
 * Conditions for a permission policy: who may act on which services.
 *
 * @example
 * ```ts
 * return createDrServiceConditionalDecision(permission, {
 *   allOf: [
 *     drServiceConditions.isOwner({ claims: user?.info.ownershipEntityRefs ?? [] }),
 *     drServiceConditions.hasTier({ tiers: ['standard', 'development'] }),
 *   ],
 * });
 * ```
 * @public
 */
export const drServiceConditions = exported.conditions;

/**
 * The decision that a permission of the resource type `dr-service` holds for services that fit some conditions.
 * @public
 */
export const createDrServiceConditionalDecision = exported.createConditionalDecision;
