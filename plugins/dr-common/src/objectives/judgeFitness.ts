import { Objectives, Statement, StrategyFitness } from '../model';
import { recommendStrategy } from './recommendStrategy';
import { profileOf } from './strategyProfiles';

/**
 * Whether the promised strategy can keep the promised RTO and RPO.
 *
 * @returns `undefined` without a strategy; `fits: 'unknown'` while RTO or RPO is not defined and nothing that is defined is
 * out of reach
 * @public
 */
export function judgeFitness(objectives: Objectives): StrategyFitness | undefined {
  const strategy = objectives.strategy?.value;
  if (strategy === undefined) return undefined;
  const rtoSeconds = objectives.rtoSeconds?.value;
  const rpoSeconds = objectives.rpoSeconds?.value;
  const { rto, rpo } = profileOf(strategy);

  const reasons: Statement[] = [];
  const beyond = (code: string, promisedSeconds: number | undefined, tightestSeconds: number) => {
    if (promisedSeconds !== undefined && promisedSeconds < tightestSeconds) {
      reasons.push({ code, params: { strategy, promisedSeconds, tightestSeconds } });
    }
  };
  beyond('strategy.rtoOutOfReach', rtoSeconds, rto.tightestSeconds);
  beyond('strategy.rpoOutOfReach', rpoSeconds, rpo.tightestSeconds);
  const outOfReach = reasons.length > 0;

  if (rtoSeconds === undefined || rpoSeconds === undefined) {
    const missing = [rtoSeconds === undefined ? 'RTO' : [], rpoSeconds === undefined ? 'RPO' : []].flat();
    reasons.push({ code: 'strategy.promiseMissing', params: { strategy, missing } });
    return { strategy, fits: outOfReach ? false : 'unknown', reasons };
  }
  const recommendation = recommendStrategy(rtoSeconds, rpoSeconds);
  if (recommendation.strategy === strategy) return { strategy, fits: true, reasons };
  if (!outOfReach) {
    reasons.push({ code: 'strategy.cheaperFits', params: { strategy, cheaper: recommendation.strategy } });
  }
  return { strategy, fits: !outOfReach, reasons, recommended: recommendation.strategy };
}
