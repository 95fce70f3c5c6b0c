import { Entity } from '@backstage/catalog-model';

const TYPES_IN_SCOPE: Readonly<Record<string, readonly string[]>> = {
  component: ['service', 'website'],
  resource: ['database'],
};

/**
 * Whether an entity has a tab "Disaster recovery": Components of type service or website, Resources of type database, which
 * is what the backend takes to be services by default.
 * @public
 */
export function isDisasterRecoveryAvailable(entity: Entity): boolean {
  const types = TYPES_IN_SCOPE[entity.kind.toLocaleLowerCase('en-US')] ?? [];
  return types.includes(String(entity.spec?.type).toLocaleLowerCase('en-US'));
}
