import { ENTITY_REF_MARK } from '@backstage-dr/plugin-dr-common';
import { ObjectReader } from '../velero/parse/ObjectReader';

/** Who made an object that is not ours to change, as far as it tells. @internal */
export function describeOwner(object: ObjectReader): string {
  const entityRef = object.textMap('metadata.annotations')?.[ENTITY_REF_MARK];
  const managers = [...new Set(object.list('metadata.managedFields').flatMap(each => each.text('manager') ?? []))];
  const told = [
    ...(entityRef === undefined ? [] : [`it is marked as that of ${entityRef}`]),
    ...(managers.length === 0 ? [] : [`it is managed by ${managers.join(', ')}`]),
  ];
  return told.join(', and ') || 'it does not tell who manages it';
}
