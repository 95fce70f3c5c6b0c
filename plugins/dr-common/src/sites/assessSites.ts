import { JudgementFrame } from '../frame';
import { SiteAssessment } from '../model';

/**
 * What was found of the service in clusters that it is not primarily served from, as evidence of its strategy.
 * @internal
 */
export function assessSites(_frame: JudgementFrame): SiteAssessment[] {
  return [];
}
