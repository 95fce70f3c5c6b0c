import { JudgementFrame } from '../frame';
import { Strategy } from '../model';
import { say } from '../statements/say';
import { RuleDescription } from './Rule';

const WITH_SECOND_SITE: ReadonlySet<Strategy> = new Set(['pilot-light', 'warm-standby', 'active-active']);

/**
 * The promised strategy keeps a second site, so that the loss of the first one is part of the promise.
 * @internal
 */
export function promisesSecondSite({ facts }: JudgementFrame): boolean {
  const strategy = facts.objectives.strategy?.value;
  return strategy !== undefined && WITH_SECOND_SITE.has(strategy);
}

/**
 * For rules about the loss of a site: who promises to survive it does not come back as promised.
 * @internal
 */
export const BLOCKING_WITH_SECOND_SITE: RuleDescription['gravityCases'] = [
  { gravity: 'blocking', when: say('gravity.secondSite') },
];
