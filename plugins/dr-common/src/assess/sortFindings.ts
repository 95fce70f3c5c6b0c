import { Finding } from '../model';

const GRAVITIES: ReadonlyArray<Finding['gravity']> = ['blocking', 'degrading', 'advisory'];
const OUTCOMES: ReadonlyArray<Finding['outcome']> = ['fail', 'unknown', 'exempt', 'pass', 'not-applicable'];

/**
 * Worst first: what fails before what is unknown within the same weight, whatever is wrong before what is right. What is
 * blocking stays among what is wrong when it is exempt.
 * @internal
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding, position) => ({ finding, weight: weightOf(finding) * 100 + position }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ finding }) => finding);
}

function weightOf({ gravity, outcome }: Finding): number {
  const isWrong = outcome === 'fail' || outcome === 'unknown' || (outcome === 'exempt' && gravity === 'blocking');
  return isWrong
    ? GRAVITIES.indexOf(gravity) * 10 + OUTCOMES.indexOf(outcome)
    : 100 + OUTCOMES.indexOf(outcome) * 10 + GRAVITIES.indexOf(gravity);
}
