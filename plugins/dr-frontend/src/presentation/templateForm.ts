import { ActingTerms, RemedyTask } from '@backstage-dr/plugin-dr-common';

const TEMPLATE_OF: Record<RemedyTask['task'], keyof ActingTerms['templates']> = {
  protect: 'protect',
  'back-up': 'backUp',
  objectives: 'objectives',
  runbook: 'runbook',
};

/** The template for a task, as an entity ref; `undefined`: there is none. */
export function templateFor(templates: ActingTerms['templates'], { task }: RemedyTask): string | undefined {
  return templates[TEMPLATE_OF[task]];
}

/** What the form of a template is filled in with: the service, and as much of a place as a task names. */
export function templateValues(entityRef: string, { cluster, namespace }: RemedyTask): object {
  return { entityRef, place: cluster === undefined ? undefined : { cluster, namespace } };
}
