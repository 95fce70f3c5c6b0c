import { appLanguageApiRef, ApiHolder } from '@backstage/frontend-plugin-api';
import {
  ProposalField,
  renderStatement,
  ScheduleChoices,
  ScheduleProposal,
  Statement,
} from '@backstage-dr/plugin-dr-common';
import { drApiRef } from '../api';
import { localeOf } from '../presentation/localeOf';

/**
 * Adds to a field of a form what Velero, or the cluster, would not take of it, in the reader's language.
 *
 * @param options.isOwn - whether a problem belongs to the field; the others are said elsewhere
 * @param options.beside - what else of a proposal speaks against the field
 * @internal
 */
export async function refuseProblems(
  field: { addError(message: string): void },
  options: {
    apiHolder: ApiHolder;
    entityRef: string;
    choices: ScheduleChoices;
    isOwn(field: ProposalField): boolean;
    beside?(proposal: ScheduleProposal): Statement[];
  },
): Promise<void> {
  const { apiHolder, entityRef, choices, isOwn, beside = () => [] } = options;
  const locale = localeOf(apiHolder.get(appLanguageApiRef)?.getLanguage().language ?? 'en');
  const proposal = await apiHolder.get(drApiRef)?.proposeSchedule(entityRef, choices);
  for (const problem of proposal?.problems ?? []) {
    if (!isOwn(problem.field)) continue;
    const accepted = renderStatement(problem.accepted, locale);
    field.addError(problem.value === '' ? accepted : `“${problem.value}”: ${accepted}`);
  }
  const against = proposal ? beside(proposal) : [];
  if (against.length > 0) field.addError(against.map(each => renderStatement(each, locale)).join(' '));
}
