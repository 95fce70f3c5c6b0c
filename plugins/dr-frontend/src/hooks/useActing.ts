import { ActingTerms, RemedyTask } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';
import { templateFor, templateValues } from '../presentation/templateForm';
import { usePolled } from './usePolled';
import { useTemplateHref } from './useTemplateHref';

/** Rights and configuration change rarely; the backend asks again whenever somebody acts. */
const POLL_MS = 600_000;

/** What templates can do for a service, as far as the reader may. */
export interface Acting {
  terms: ActingTerms;
  /**
   * Address of the form of the template for a task, filled in for the service; `undefined`: there is none, or not for this
   * reader. A Backup is taken at once, by who may; the others end in a pull request that somebody reviews, or are refused
   * by the backend.
   */
  hrefOf(task: RemedyTask): string | undefined;
}

/** `undefined` as long as it is not known, when it cannot be, and in an app without the scaffolder. */
export function useActing(entityRef: string): Acting | undefined {
  const api = useApi(drApiRef);
  const templateHref = useTemplateHref();
  const { value: terms } = usePolled({
    key: entityRef,
    load: signal => api.getActingTerms(entityRef, { signal }),
    intervalMs: POLL_MS,
  });
  if (!terms || !templateHref) return undefined;
  return {
    terms,
    hrefOf: task => {
      const template = templateFor(terms.templates, task);
      if (template === undefined || (task.task === 'back-up' && !terms.mayCreateBackup)) return undefined;
      return templateHref(template, templateValues(entityRef, task));
    },
  };
}
