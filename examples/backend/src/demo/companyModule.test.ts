import { createServiceFactory, SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint, catalogServiceRef, EntityProvider } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { makeCompany } from '@internal/demo-clusters';
import { companyModule } from './companyModule';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});
const FROM_FILES = [entity('Component', 'payment'), entity('Template', 'dr-protect-service')];

/** What the catalog is told, and what it is told with, while it holds some entities already. */
async function connect(held: Entity[]) {
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const providers: EntityProvider[] = [];
  const applyMutation = jest.fn();
  const backend = await startTestBackend({
    extensionPoints: [
      [catalogProcessingExtensionPoint, { addEntityProvider: each => providers.push(...[each].flat()) }],
    ],
    features: [
      companyModule(makeCompany(30)),
      mockServices.scheduler.mock({ scheduleTask: async task => void tasks.push(task) }).factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: held }),
      }),
    ],
  });
  await providers[0].connect({ applyMutation, refresh: async () => undefined });
  await tasks[0].fn(new AbortController().signal);
  await backend.stop();
  return { applyMutation, task: tasks[0] };
}

describe('companyModule', () => {
  it('waits for what the files bring', async () => {
    const { applyMutation, task } = await connect(FROM_FILES.slice(0, 1));
    expect(applyMutation).not.toHaveBeenCalled();
    expect(task.signal?.aborted).toBe(false);
  });

  it('then brings the rest, once', async () => {
    const { applyMutation, task } = await connect(FROM_FILES);
    expect(applyMutation).toHaveBeenCalledWith({ type: 'full', entities: expect.any(Array) });
    expect(applyMutation.mock.calls[0][0].entities.length).toBeGreaterThan(3);
    expect(task.signal?.aborted).toBe(true);
  });
});
