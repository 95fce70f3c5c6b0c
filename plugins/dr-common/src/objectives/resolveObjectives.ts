import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { ObjectiveProblem, Objectives, ObjectiveSource, Sourced } from '../model';
import { OBJECTIVE_CODECS } from './objectiveCodecs';
import { ObjectiveField, ObjectivePolicy, ObjectiveValues, Tiers } from './ObjectiveValues';
import { ownWords } from './ownWords';

/** @public */
export interface ObjectivesQuestion {
  entity: Entity;
  tiers: Tiers;
  /** In the order of the configuration. */
  policies: readonly ObjectivePolicy[];
  /** The System of the entity, and the Domain of that. */
  system?: Entity;
  domain?: Entity;
}

/**
 * What was promised for an entity, and who said so.
 *
 * @remarks
 * Each field is taken from the first of these that says something about it:
 *
 * 1. the entity's own annotation, 2. the tier that its annotation names,
 * 3. the first policy whose filter matches, 4. the tier which that policy sets,
 * 5. the System's annotation, 6. the System's tier, 7. the Domain's annotation, 8. the Domain's tier.
 *
 * Only the first matching policy counts, as with routes: the special ones go before the general ones. Whoever names a tier
 * speaks through it, but more faintly than in words of their own. A value that comes from the tier that is the entity's in
 * the end has that tier for its source; the source of the tier itself tells who put the entity into it. Where the entity is
 * in another tier than its System, and only the System's says something, the source is the System.
 *
 * A value that cannot be used becomes a problem, and the field is taken from the next source. Values that the catalog
 * processor wrote on the entity are not mistaken for its owner's words.
 *
 * @public
 */
export function resolveObjectives(question: ObjectivesQuestion): Objectives {
  const { entity, tiers, policies, system, domain } = question;
  const policy = policies.find(({ filter }) => evaluateFilterPredicate(filter, entity));
  const voices = [
    voiceOf(entity, tiers),
    ...(policy ? [policyVoice(policy)] : []),
    ...(system ? [voiceOf(system, tiers, 'system')] : []),
    ...(domain ? [voiceOf(domain, tiers, 'domain')] : []),
  ];

  const tierVoice = voices.find(voice => voice.values.tier !== undefined);
  const problems: ObjectiveProblem[] = [];
  const resolve = <F extends ObjectiveField>(field: F): Sourced<ObjectiveValues[F]> | undefined => {
    for (const voice of voices) {
      const problem = voice.problems.get(field);
      if (problem) problems.push(problem);
      const sourced = hear(voice, field, tiers, voice === tierVoice);
      if (sourced) return sourced;
    }
    return undefined;
  };
  return {
    tier: resolve('tier'),
    rtoSeconds: resolve('rtoSeconds'),
    rpoSeconds: resolve('rpoSeconds'),
    strategy: resolve('strategy'),
    drillIntervalSeconds: resolve('drillIntervalSeconds'),
    runbook: resolve('runbook'),
    problems,
  };
}

/** Someone who may say something about an entity's objectives. */
interface Voice {
  values: Partial<ObjectiveValues>;
  problems: Map<ObjectiveField, ObjectiveProblem>;
  sourceOf(field: ObjectiveField): ObjectiveSource;
}

/** What a voice says about a field, in its own words or through the tier that it names. */
function hear<F extends ObjectiveField>(
  voice: Voice,
  field: F,
  tiers: Tiers,
  namesTheTier: boolean,
): Sourced<ObjectiveValues[F]> | undefined {
  const own = voice.values[field];
  if (own !== undefined) return { value: own, source: voice.sourceOf(field) };
  const { tier } = voice.values;
  const implied = tier === undefined ? undefined : valuesOfTier(tiers, tier)[field];
  if (tier === undefined || implied === undefined) return undefined;
  return { value: implied, source: namesTheTier ? { kind: 'tier', tier } : voice.sourceOf(field) };
}

function policyVoice(policy: ObjectivePolicy): Voice {
  return { values: policy, problems: new Map(), sourceOf: () => ({ kind: 'policy', policy: policy.name }) };
}

function voiceOf(entity: Entity, tiers: Tiers, kind?: 'system' | 'domain'): Voice {
  const entityRef = stringifyEntityRef(entity);
  const values: Partial<ObjectiveValues> = {};
  const problems: Voice['problems'] = new Map();
  const words = ownWords(entity);
  const read = <F extends ObjectiveField>(field: F, text: string) => {
    const { annotation, accepted, parse } = OBJECTIVE_CODECS[field];
    const value = parse(text);
    const isUnknownTier = field === 'tier' && value !== undefined && !Object.hasOwn(tiers, value);
    if (value !== undefined && !isUnknownTier) {
      values[field] = value;
      return;
    }
    const problem: ObjectiveProblem = {
      key: annotation,
      value: text,
      accepted: field === 'tier' ? Object.keys(tiers).join(', ') : accepted,
    };
    problems.set(field, kind ? { ...problem, entityRef } : problem);
  };
  for (const [field, text] of words) read(field, text);
  return {
    values,
    problems,
    sourceOf: field =>
      kind ? { kind, entityRef } : { kind: 'annotation', annotation: OBJECTIVE_CODECS[field].annotation },
  };
}

function valuesOfTier(tiers: Tiers, tier: string): Partial<ObjectiveValues> {
  return Object.hasOwn(tiers, tier) ? tiers[tier] : {};
}
