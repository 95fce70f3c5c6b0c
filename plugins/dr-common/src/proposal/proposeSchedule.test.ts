import { aService, NOW } from '../__fixtures__/world';
import { DEFAULT_JUDGEMENT_SETTINGS, ScheduleChoices, ServiceFacts } from '../model';
import { proposeSchedule } from './proposeSchedule';

function propose(choices: ScheduleChoices = {}, facts: Partial<ServiceFacts> = {}) {
  const ground = {
    facts: aService(facts),
    settings: DEFAULT_JUDGEMENT_SETTINGS,
    nowMs: Date.parse(NOW),
    wholeCluster: false,
  };
  return proposeSchedule(ground, choices);
}

describe('proposeSchedule', () => {
  it('has nothing against the service of the fixture', () => {
    const p = propose();
    expect(p.problems).toEqual([]);
  });
});
