import { renderStatement, Statement } from '@backstage-dr/plugin-dr-common';
import * as data from '../../dev/__data__';
import { FIXTURES } from '../../dev/FixtureApi';

const NOW = Date.parse('2026-11-23T04:00:00Z');

/** Every statement anywhere inside a value. */
function statementsIn(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value && typeof value.code === 'string') return [value as Statement];
  return Object.values(value).flatMap(statementsIn);
}

describe('fixtures', () => {
  it.each(Object.keys(FIXTURES))('%s says only what judgement says, with all its values', name => {
    const statements = statementsIn(FIXTURES[name](NOW));
    expect(statements.length).toBeGreaterThan(2);
    for (const locale of ['en', 'ko'] as const) {
      const said = statements.map(statement => renderStatement(statement, locale));
      expect(said.filter((text, index) => text.startsWith(statements[index].code) || text.includes('{{'))).toEqual([]);
    }
  });

  it('proposes only what proposals say, with all its values', () => {
    const statements = statementsIn(data.scheduleProposal({ volumes: 'none', cron: 'sometimes' }));
    expect(statements.length).toBeGreaterThan(8);
    for (const locale of ['en', 'ko'] as const) {
      const said = statements.map(statement => renderStatement(statement, locale));
      expect(said.filter((text, index) => text.startsWith(statements[index].code) || text.includes('{{'))).toEqual([]);
    }
  });

  it('shows each verdict', () => {
    const verdicts = Object.values(FIXTURES).map(fixture => fixture(NOW).readiness);
    expect(new Set(verdicts)).toEqual(new Set(['ready', 'at-risk', 'not-ready', 'unknown']));
  });

  it('has a saw-tooth that ends with the exposure of now', () => {
    const { points } = data.history(NOW, 'P1D', 900);
    expect(points.at(-1)).toEqual({ at: '2026-11-23T04:00:00Z', exposureSeconds: 47 * 60 });
  });
});
