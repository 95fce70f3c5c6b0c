import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { IMPACTS, ScheduleChoices, ServiceImpact, VOLUME_CHOICES, VolumeChoice } from '@backstage-dr/plugin-dr-common';

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
  /** `keep`, `set` or `recommend`: where the RPO comes from. `objectives` when left out; a form without it has an RPO. */
  objectivesField?: string;
  /** One of `IMPACTS`, for `recommend`. `downtime` when left out. */
  downtimeField?: string;
  /** The same for lost data. `dataLoss` when left out. */
  dataLossField?: string;
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
    rpo: isRpoSet(form, names) ? textOf(valueOf(form, names.rpoField ?? 'rpo')) : undefined,
    storageLocation: textOf(valueOf(form, names.locationField ?? 'location')) ?? textOf(overrides.storageLocation),
    cron: textOf(overrides.cron),
    ttl: textOf(overrides.ttl),
    volumes: VOLUME_CHOICES.find(each => each === overrides.volumes),
  };
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

/** What a form asks to have objectives recommended by; `undefined`: it does not, or not all of it is said. */
export function impactIn(form: unknown, names: FormFieldNames = {}): ServiceImpact | undefined {
  if (objectivesIn(form, names) !== 'recommend') return undefined;
  const impactOf = (name: string) => IMPACTS.find(each => each === valueOf(form, name));
  const downtime = impactOf(names.downtimeField ?? 'downtime');
  const dataLoss = impactOf(names.dataLossField ?? 'dataLoss');
  return downtime && dataLoss ? { downtime, dataLoss } : undefined;
}

/** What was typed stays in a form when somebody decides otherwise. */
function isRpoSet(form: unknown, names: FormFieldNames): boolean {
  const objectives = objectivesIn(form, names);
  return objectives === undefined || objectives === 'set';
}

function objectivesIn(form: unknown, names: FormFieldNames): string | undefined {
  return textOf(valueOf(form, names.objectivesField ?? 'objectives'));
}

function valueOf(form: unknown, name: string): unknown {
  return Object.entries(form ?? {}).find(([key]) => key === name)?.[1];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
