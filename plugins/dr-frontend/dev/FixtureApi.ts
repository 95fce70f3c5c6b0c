import { Assessment, ExposureHistory, ExposureWindow, Page, RecoveryPoint } from '@backstage-dr/plugin-dr-common';
import { DrApi } from '../src';
import * as data from './__data__';

type Fixture = (nowMs: number) => Assessment;

/** The services of the development app by the name of their entity. */
export const FIXTURES: Readonly<Record<string, Fixture>> = {
  payment: data.ready,
  order: data.notReady,
  'back-office': data.atRisk,
  development: data.unknown,
  newcomer: data.nothing,
  'legacy-batch': data.malformed,
};

/** Answers from fixtures. `unreachable` never answers well, `stale` only once, and `slow` never. */
export class FixtureApi implements DrApi {
  readonly #asked = new Map<string, number>();

  async getAssessment(entityRef: string): Promise<Assessment> {
    const name = nameOf(entityRef);
    const asked = (this.#asked.get(name) ?? 0) + 1;
    this.#asked.set(name, asked);
    if (name === 'slow') await new Promise<never>(() => undefined);
    if (name === 'unreachable' || (name === 'stale' && asked > 1)) throw new TypeError('Failed to fetch');
    if (name === 'forbidden') throw Object.assign(new Error('Not allowed'), { statusCode: 403 });
    return { ...(FIXTURES[name] ?? data.ready)(Date.now()), entityRef };
  }

  async getRecoveryPoints(
    entityRef: string,
    query: { usability?: string[]; cursor?: string; limit?: number } = {},
  ): Promise<Page<RecoveryPoint>> {
    const { recoveryPoints } = await this.getAssessment(entityRef);
    const items = recoveryPoints.filter(point => query.usability?.includes(point.usability) ?? true);
    const last = items.length < (query.limit ?? 10) - 1 || query.cursor === 'second';
    return { items, nextCursor: last ? undefined : 'second' };
  }

  async getExposureHistory(entityRef: string, window: ExposureWindow): Promise<ExposureHistory> {
    const { objectives, exposure } = (FIXTURES[nameOf(entityRef)] ?? data.ready)(Date.now());
    const history = data.history(Date.now(), window, objectives.rpoSeconds?.value);
    return exposure.state === 'nothing' ? { ...history, points: [], worst: undefined, unseen: [] } : history;
  }

  async getClusters() {
    return [];
  }
}

function nameOf(entityRef: string): string {
  return entityRef.split('/').at(-1) ?? entityRef;
}
