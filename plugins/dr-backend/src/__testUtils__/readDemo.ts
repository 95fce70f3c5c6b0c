import { Entity, parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { DEFAULT_TIERS, objectivesToAnnotations, resolveObjectives } from '@backstage-dr/plugin-dr-common';
import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const ROOT = path.resolve(__dirname, '../../../..');
const SOURCE_OR_TIER = /-source$|\/tier$/;

/** What `app-config.demo.yaml` says below `dr`, with these in the place of its variables. */
export function readDemoConfig(variables: Readonly<Record<string, string>>): JsonObject & { clusters: JsonObject[] } {
  const text = readFileSync(path.join(ROOT, 'app-config.demo.yaml'), 'utf8');
  return parse(text.replace(/\$\{(\w+)\}/g, (_, name: string) => variables[name] ?? '')).dr;
}

/** The services of the demo's catalog, with promises and relations as the catalog would have worked them out. */
export function readDemoServices(): Entity[] {
  const services = readCatalog('services.yaml');
  const others = readCatalog('systems.yaml');
  const find = (kind: string, name: unknown) => others.find(each => each.kind === kind && each.metadata.name === name);
  return services.map(entity => {
    const system = find('System', entity.spec?.system);
    const domain = find('Domain', system?.spec?.domain);
    const objectives = resolveObjectives({ entity, tiers: DEFAULT_TIERS, policies: [], system, domain });
    const promised = Object.entries(objectivesToAnnotations({ ...objectives, problems: [] }));
    const { 'backstage-dr.io/tier': tier, ...written } = entity.metadata.annotations ?? {};
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        namespace: 'default',
        annotations: { ...written, ...Object.fromEntries(promised.filter(([key]) => !SOURCE_OR_TIER.test(key))) },
      },
      relations: dependenciesOf(entity),
    };
  });
}

function dependenciesOf({ spec }: Entity): Entity['relations'] {
  const refs = Array.isArray(spec?.dependsOn) ? spec.dependsOn.map(String) : [];
  return refs.map(ref => ({ type: 'dependsOn', targetRef: stringifyEntityRef(parseEntityRef(ref)) }));
}

function readCatalog(file: string): Entity[] {
  const text = readFileSync(path.join(ROOT, 'examples/catalog', file), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS());
}
