import { RemedyTask } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { templateFor, templateValues } from '../presentation/templateForm';
import { usePolled } from './usePolled';
import { useTemplateHref } from './useTemplateHref';

/** They are configuration, which changes when the backend starts anew. */
const POLL_MS = 3_600_000;

/**
 * Addresses of the forms of templates for many services, filled in; `undefined` where no template helps. Which templates
 * there are is the same for all, so that one is asked about. A Backup is taken at once, and who may is not the same for all:
 * the page of the service offers that.
 *
 * @param someService - any of them; `undefined`: there is none yet
 */
export function useTemplates(
  someService: string | undefined,
): (entityRef: string, task: RemedyTask) => string | undefined {
  const api = useApi(drApiRef);
  const templateHref = useTemplateHref();
  const { value: templates = {} } = usePolled({
    key: someService ?? '',
    load: async signal => (someService ? (await api.getActingTerms(someService, { signal })).templates : {}),
    intervalMs: POLL_MS,
  });
  return (entityRef, task) => {
    const template = task.task === 'back-up' ? undefined : templateFor(templates, task);
    return template && templateHref?.(template, templateValues(entityRef, task));
  };
}
