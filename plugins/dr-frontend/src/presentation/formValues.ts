import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ScheduleChoices, VOLUME_CHOICES, VolumeChoice } from '@backstage-dr/plugin-dr-common';

/** Which fields of a template's form hold what a Schedule is made of. */
export interface FormFieldNames {
  /** An entity ref, or the name of a component. `entityRef` when left out. */
  entityField?: string;
  /** `{ cluster, namespace }`. `place` when left out. */
  placeField?: string;
  /** A duration. `rpo` when left out. */
  rpoField?: string;
  /** Name of a storage location. `location` when left out. */
  locationField?: string;
}

/** What somebody sets in place of what is proposed. */
export interface ScheduleOverrides {
  cron?: string;
  ttl?: string;
  volumes?: VolumeChoice;
  storageLocation?: string;
}

/** The service that a form is about; `undefined` while none that could be one is named. */
export function entityRefIn(form: unknown, names: FormFieldNames = {}): string | undefined {
  const text = textOf(valueOf(form, names.entityField ?? 'entityRef'));
  if (text === undefined) return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'component', defaultNamespace: 'default' }));
  } catch {
    // It is still being written.
    return undefined;
  }
}

/** Everything that a form says about a Schedule; what is empty is left to the proposal. */
export function scheduleChoicesIn(
  form: unknown,
  names: FormFieldNames = {},
  overrides: ScheduleOverrides = {},
): ScheduleChoices {
  const place = valueOf(form, names.placeField ?? 'place');
  const choices: ScheduleChoices = {
    cluster: textOf(valueOf(place, 'cluster')),
    namespace: textOf(valueOf(place, 'namespace')),
    rpo: textOf(valueOf(form, names.rpoField ?? 'rpo')),
    storageLocation: textOf(valueOf(form, names.locationField ?? 'location')) ?? textOf(overrides.storageLocation),
    cron: textOf(overrides.cron),
    ttl: textOf(overrides.ttl),
    volumes: VOLUME_CHOICES.find(each => each === overrides.volumes),
  };
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

function valueOf(form: unknown, name: string): unknown {
  return Object.entries(form ?? {}).find(([key]) => key === name)?.[1];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
