import { aService, NOW } from '../__fixtures__/world';
import { renderStatement } from '../statements';
import { assessService } from './assessService';

describe('assessService', () => {
  it('calls a service ready when everything that decides is known and well', () => {
    const assessment = assessService(aService(), NOW);
    expect(assessment.findings.filter(each => !['pass', 'not-applicable'].includes(each.outcome))).toEqual([
      expect.objectContaining({ rule: 'runbook-present', outcome: 'fail', gravity: 'advisory' }),
    ]);
    expect(assessment).toMatchObject({ readiness: 'ready', level: 2 });
    expect(renderStatement(assessment.headline)).toBe('If it broke now, order would lose 29 min of data.');
  });
});
