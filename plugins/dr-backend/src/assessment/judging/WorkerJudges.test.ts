import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_JUDGEMENT_SETTINGS } from '@backstage-dr/plugin-dr-common';
import { MessageChannel } from 'node:worker_threads';
import { Judges, JudgingGround, Outcome, ServiceToJudge } from './Judges';
import { PortCalls } from './PortCalls';
import { WorkerJudges } from './WorkerJudges';

const ground: JudgingGround = {
  id: 'round',
  nowMs: 0,
  standing: {
    clusterFacts: [],
    locations: [],
    snapshotLocations: [],
    backupsInProgress: {},
    rememberedSince: new Map(),
  },
};

function servicesOf(count: number): ServiceToJudge[] {
  return Array.from({ length: count }, (_, index) => ({
    entity: { apiVersion: 'v1', kind: 'Component', metadata: { name: `s${index}` } },
    beside: {},
  }));
}

describe('WorkerJudges', () => {
  function setUp() {
    const logger = mockServices.logger.mock();
    const judge: Judges['judge'] = async services => services.map((): Outcome => ({ problem: 'here' }));
    const local = { judge: jest.fn(judge) };
    const unasked: never = new Proxy({}, {}) as never;
    const settings = DEFAULT_JUDGEMENT_SETTINGS;
    const thread = { rows: unasked, single: unasked, downloads: new Set<string>(), settings, logger };
    const judges = new WorkerJudges({ local, thread, logger });
    return { judges, local, logger };
  }

  it('judges few where they are', async () => {
    const { judges, local, logger } = setUp();
    expect(await judges.judge(servicesOf(3), ground)).toHaveLength(3);
    expect(local.judge).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('loses none where no thread can be started, and says so once', async () => {
    const { judges, local, logger } = setUp();
    // Sources are not what a thread can load.
    expect(await judges.judge(servicesOf(150), ground)).toHaveLength(150);
    expect(await judges.judge(servicesOf(150), ground)).toHaveLength(150);
    expect(local.judge).toHaveBeenCalledTimes(2);
    expect(logger.warn.mock.calls).toEqual([[expect.stringMatching(/without a thread of their own.*: \w*Error: /s)]]);
    judges.stop();
  });
});

describe('PortCalls', () => {
  it('asks the other end, which may ask back', async () => {
    const { port1, port2 } = new MessageChannel();
    const here = new PortCalls(port1, { rows: async (method: string) => `${method} of here` });
    const there: PortCalls = new PortCalls(port2, {
      judge: async (name: string) => `${name} by ${await there.ask('rows', 'facts')}`,
      fail: async () => {
        throw new Error('odd');
      },
    });
    expect(await here.ask('judge', 'a')).toBe('a by facts of here');
    await expect(here.ask('fail')).rejects.toThrow('odd');
    port1.close();
  });

  it('fails what is asked when nobody will answer', async () => {
    const { port1, port2 } = new MessageChannel();
    const here = new PortCalls(port1, {});
    const asked = here.ask('judge');
    here.fail(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    port2.close();
  });
});
