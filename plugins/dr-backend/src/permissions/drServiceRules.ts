import { hasTier } from './hasTier';
import { isKind } from './isKind';
import { isOwner } from './isOwner';

/** By what a policy can decide who may act on a service. @internal */
export const drServiceRules = { isOwner, hasTier, isKind };
