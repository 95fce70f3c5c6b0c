import { useCallback } from 'react';
import { RULE_NAMES } from '../presentation/ruleNames';
import { useT } from './useWords';

/** A rule's name in two or three words; of one that is not known here, from a newer backend, its id. */
export function useRuleName(): (rule: string) => string {
  const t = useT();
  return useCallback(
    rule => {
      const known = RULE_NAMES.find(name => name === rule);
      return known === undefined ? rule : t(`scorecard.rule.${known}`);
    },
    [t],
  );
}
