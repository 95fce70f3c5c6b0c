import { JsonValue } from '@backstage/types';
import { ConfigNode } from '../clusters/ConfigNode';
import { readEntityRef } from '../clusters/readEntityRef';
import { ActingConfig } from './ActingConfig';

const KEYS = ['enabled', 'wholeCluster', 'namespaceClaims', 'templates'];
const TEMPLATES = ['protect', 'backUp', 'objectives', 'runbook'] as const;
const CLAIMS = ['confirmed', 'trusted'] as const;

/**
 * Reads `dr.acting`.
 *
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function readActing(value: JsonValue | undefined): ActingConfig {
  const node = ConfigNode.create('dr.acting', value ?? {});
  node.allowOnly(KEYS);
  return {
    enabled: node.optionalBoolean('enabled') ?? false,
    wholeCluster: node.optionalBoolean('wholeCluster') ?? false,
    namespaceClaims: readClaims(node),
    templates: node.has('templates') ? readTemplates(node.object('templates')) : {},
  };
}

function readClaims(node: ConfigNode): ActingConfig['namespaceClaims'] {
  if (!node.has('namespaceClaims')) return 'confirmed';
  const claims = CLAIMS.find(each => each === node.get('namespaceClaims'));
  if (!claims) throw node.refuse('namespaceClaims', CLAIMS.join(' or '));
  return claims;
}

function readTemplates(node: ConfigNode): ActingConfig['templates'] {
  node.allowOnly(TEMPLATES);
  return Object.fromEntries(
    TEMPLATES.filter(key => node.has(key)).map(key => {
      const ref = readEntityRef(node.get(key));
      if (ref === undefined) {
        throw node.refuse(key, 'an entity ref with its kind, such as template:default/protect-a-service');
      }
      return [key, ref];
    }),
  );
}
