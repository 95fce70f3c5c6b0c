import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { templateRouteRef } from '../routes';

/**
 * Addresses of the forms of templates, with values filled in; `undefined` in an app without the scaffolder.
 */
export function useTemplateHref(): ((template: string, values: object) => string) | undefined {
  const route = useTemplateRoute();
  if (!route) return undefined;
  return (template, values) => {
    const { namespace, name } = parseEntityRef(template, { defaultKind: 'template', defaultNamespace: 'default' });
    const query = new URLSearchParams({ formData: JSON.stringify(values) });
    return `${route({ namespace, templateName: name })}?${query}`;
  };
}

function useTemplateRoute() {
  try {
    return useRouteRef(templateRouteRef);
  } catch {
    // That is how Backstage says that nothing knows of such a route.
    return undefined;
  }
}
