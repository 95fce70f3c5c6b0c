import { ObjectiveProblem, Objectives } from '@backstage-dr/plugin-dr-common';

/** The values written for one objective that cannot be used; `field` is how its annotation ends, for example `rpo`. */
export function problemsOf(objectives: Objectives, field: string): ObjectiveProblem[] {
  return objectives.problems.filter(problem => problem.key.split(/[./]/).at(-1) === field);
}
