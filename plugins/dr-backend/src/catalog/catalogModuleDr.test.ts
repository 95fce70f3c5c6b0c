import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { objectivesFromAnnotations } from '@backstage-dr/plugin-dr-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  catalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject, JsonValue } from '@backstage/types';
import { catalogModuleDr } from './catalogModuleDr';
import { EntityLookup } from './EntityLookup';
import { ObjectivesProcessor } from './ObjectivesProcessor';
import { readObjectivesConfig } from './readObjectivesConfig';

const LOCATION = { type: 'url', target: 'https://example.com/catalog-info.yaml' };

function entity(kind: string, name: string, annotations?: Record<string, string>, spec: JsonObject = {}): Entity {
  return { apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name, annotations }, spec };
}

function service(annotations?: Record<string, string>, spec: JsonObject = {}): Entity {
  return entity('Component', 'payment', annotations, { type: 'service', ...spec });
}

/** The cache of one entity, as the catalog keeps it from run to run. */
function entityCache(): CatalogProcessorCache {
  const values = new Map<string, JsonValue>();
  return {
    get: async <T extends JsonValue>(key: string) => structuredClone(values.get(key)) as T | undefined,
    set: async (key, value) => {
      values.set(key, structuredClone(value));
    },
  };
}

async function processed(processor: CatalogProcessor, input: Entity, cache = entityCache()): Promise<Entity> {
  const before = await processor.preProcessEntity?.(input, LOCATION, () => {}, LOCATION, cache);
  const after = await processor.postProcessEntity?.(before ?? input, LOCATION, () => {}, cache);
  return after ?? input;
}

const NO_EXTENSIONS = {
  addEntityProvider: () => {},
  addPlaceholderResolver: () => {},
  setOnProcessingErrorHandler: () => {},
};

/** The processor as the backend installs it. */
async function installed(options: { entities?: Entity[]; dr?: JsonObject } = {}): Promise<CatalogProcessor> {
  const processors: CatalogProcessor[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        { ...NO_EXTENSIONS, addProcessor: (...added) => processors.push(...added.flat()) },
      ],
    ],
    features: [
      catalogModuleDr,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.rootConfig.factory({ data: { dr: options.dr ?? {} } }),
    ],
  });
  expect(processors).toHaveLength(1);
  return processors[0];
}

describe('catalogModuleDr', () => {
  it('writes what was promised and who said so', async () => {
    const processor = await installed();
    const { metadata } = await processed(
      processor,
      service({ 'backstage-dr.io/tier': 'important', 'backstage-dr.io/rto': '30 min', 'example.com/team': 'a' }),
    );
    expect(metadata.annotations).toEqual({
      'example.com/team': 'a',
      'backstage-dr.io/service': 'true',
      'backstage-dr.io/tier': 'important',
      'backstage-dr.io/tier-source': 'annotation',
      'backstage-dr.io/rto': '1h',
      'backstage-dr.io/rto-source': 'tier:important',
      'backstage-dr.io/rpo': '15m',
      'backstage-dr.io/rpo-source': 'tier:important',
      'backstage-dr.io/strategy': 'warm-standby',
      'backstage-dr.io/strategy-source': 'tier:important',
      'backstage-dr.io/problems': expect.stringContaining('30 min'),
    });
  });

  it('looks up the System and its Domain', async () => {
    const processor = await installed({
      entities: [
        entity('System', 'shop', { 'backstage-dr.io/rpo': '5m' }, { domain: 'retail' }),
        entity('Domain', 'retail', { 'backstage-dr.io/tier': 'standard' }),
      ],
    });
    const objectives = objectivesFromAnnotations(await processed(processor, service(undefined, { system: 'shop' })));
    expect(objectives).toMatchObject({
      rpoSeconds: { value: 300, source: { kind: 'system', entityRef: 'system:default/shop' } },
      rtoSeconds: { value: 14_400, source: { kind: 'tier', tier: 'standard' } },
      tier: { value: 'standard', source: { kind: 'domain', entityRef: 'domain:default/retail' } },
      problems: [],
    });
  });

  it('applies what the operator has configured', async () => {
    const processor = await installed({
      dr: {
        tiers: { gold: { rto: '1m' } },
        policies: [{ name: 'all', filter: { kind: 'Component' }, tier: 'gold' }],
        scope: { kind: 'Component' },
      },
    });
    const { metadata } = await processed(processor, entity('Component', 'lib', undefined, { type: 'library' }));
    expect(metadata.annotations).toMatchObject({
      'backstage-dr.io/service': 'true',
      'backstage-dr.io/rto': '1m',
      'backstage-dr.io/tier-source': 'policy:all',
    });
  });

  it('marks what is in scope, and nothing else that says it is', async () => {
    const processor = await installed({ dr: { scope: { kind: 'Component', 'spec.type': 'worker' } } });
    const claiming = { 'backstage-dr.io/service': 'true', a: 'b' };
    const marked = async (type: string, annotations?: Record<string, string>) =>
      (await processed(processor, entity('Component', 'x', annotations, { type }))).metadata.annotations;
    expect(await marked('worker')).toEqual({ 'backstage-dr.io/service': 'true' });
    expect(await marked('worker', { 'backstage-dr.io/service': 'no' })).toEqual({ 'backstage-dr.io/service': 'true' });
    expect(await marked('service', claiming)).toEqual({ a: 'b' });
    expect(await marked('service')).toBeUndefined();
  });

  it('fails at start when the configuration is wrong', async () => {
    await expect(installed({ dr: { tiers: { gold: { rto: 'soon' } } } })).rejects.toThrow(/dr\.tiers\.gold\.rto/);
  });

  it('leaves alone what is no service, and says nothing of promises that nobody made', async () => {
    const processor = await installed();
    const library = entity('Component', 'lib', { 'backstage-dr.io/rto': '1h' }, { type: 'library' });
    expect(await processed(processor, library)).toBe(library);
    expect((await processed(processor, service({ a: 'b' }))).metadata.annotations).toEqual({
      a: 'b',
      'backstage-dr.io/service': 'true',
    });
  });

  it('changes nothing on an entity that it has been over', async () => {
    const processor = await installed({ entities: [entity('System', 'shop', { 'backstage-dr.io/tier': 'critical' })] });
    const input = service({ 'backstage-dr.io/rpo': 'soon', 'backstage-dr.io/rto': '90m' }, { system: 'shop' });
    const once = await processed(processor, input);
    expect(await processed(processor, once)).toEqual(once);
    expect(input.metadata.annotations).toEqual({ 'backstage-dr.io/rpo': 'soon', 'backstage-dr.io/rto': '90m' });
  });

  it('takes a number for the text that it was meant to be', async () => {
    const processor = await installed();
    const [input]: Entity[] = JSON.parse(JSON.stringify([service({ 'backstage-dr.io/rpo': '0' })]).replace('"0"', '0'));
    expect(input.metadata.annotations).toEqual({ 'backstage-dr.io/rpo': 0 });
    expect((await processed(processor, input)).metadata.annotations).toMatchObject({ 'backstage-dr.io/rpo': '0s' });
  });

  it.each(['', 'a:b:c/d/e', 'system:', '/'])('is not troubled by a System called %p', async system => {
    const processor = await installed();
    const result = await processed(processor, service({ 'backstage-dr.io/rto': '1h' }, { system }));
    expect(result.metadata.annotations).toMatchObject({ 'backstage-dr.io/rto': '1h' });
  });
});

describe('ObjectivesProcessor, while the catalog does not answer', () => {
  function withLookup(lookup: EntityLookup): ObjectivesProcessor {
    const config = readObjectivesConfig(mockServices.rootConfig({ data: {} }));
    return ObjectivesProcessor.create({ config, lookup, logger: mockServices.logger.mock() });
  }
  const failing = withLookup({
    find: async () => {
      throw new Error('not ready');
    },
  });
  const answering = withLookup({
    find: async ref =>
      [
        entity('System', 'shop', { 'backstage-dr.io/rto': '1h' }, { domain: 'retail' }),
        entity('Domain', 'retail', { 'backstage-dr.io/rpo': '2h' }),
      ].find(each => stringifyEntityRef(each) === ref),
  });

  it('does not hold the entity up', async () => {
    const input = service({ 'backstage-dr.io/rto': '1h' }, { system: 'shop' });
    expect((await processed(failing, input)).metadata.annotations).toMatchObject({ 'backstage-dr.io/rto': '1h' });
  });

  it('takes the System and Domain as they were', async () => {
    const cache = entityCache();
    const input = service(undefined, { system: 'shop' });
    const before = await processed(answering, input, cache);
    expect(before.metadata.annotations).toMatchObject({ 'backstage-dr.io/rto': '1h', 'backstage-dr.io/rpo': '2h' });
    expect(await processed(failing, input, cache)).toEqual(before);
  });

  it('does not take those of another System', async () => {
    const cache = entityCache();
    await processed(answering, service(undefined, { system: 'shop' }), cache);
    const moved = await processed(failing, service(undefined, { system: 'other' }), cache);
    expect(moved.metadata.annotations).toEqual({ 'backstage-dr.io/service': 'true' });
  });
});
