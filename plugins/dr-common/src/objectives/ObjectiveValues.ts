import { FilterPredicate } from '@backstage/filter-predicates';
import { Objectives } from '../model';

/** The fields of {@link Objectives} that hold a promise. @public */
export type ObjectiveField = Exclude<keyof Objectives, 'problems'>;

/** Every field with its bare value. @public */
export type ObjectiveValues = { [Field in ObjectiveField]: NonNullable<Objectives[Field]>['value'] };

/**
 * What a tier promises for every service in it. Fields that it leaves open are looked for elsewhere.
 * @public
 */
export type TierDefinition = Partial<Omit<ObjectiveValues, 'tier'>>;

/** Tiers by name. @public */
export type Tiers = Readonly<Record<string, TierDefinition>>;

/**
 * What the operator promises for the services that match a filter; it may set any field, the tier included.
 * @public
 */
export interface ObjectivePolicy extends Partial<ObjectiveValues> {
  name: string;
  filter: FilterPredicate;
}
