import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** Address of what is said about one service. */
export function useServicePath(): (entityRef: string) => string {
  const entityPage = useRouteRef(entityRouteRef);
  return entityRef => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return `${entityPage({ kind: kind.toLocaleLowerCase('en-US'), namespace, name })}/disaster-recovery`;
  };
}

/** The name of a service, leading to what is said about it alone. */
export function ServiceLink(props: { entityRef: string; title: string }) {
  const pathOf = useServicePath();
  return <Link href={pathOf(props.entityRef)}>{props.title}</Link>;
}
