import { useEffect, useRef } from 'react';
import { useLast } from '../../hooks/useLast';
import { useScheduleProposal } from '../../hooks/useScheduleProposal';
import { useT } from '../../hooks/useWords';
import { entityRefIn } from '../../presentation/formValues';
import { FieldFailed, FieldFrame, FieldSkeleton } from '../FieldFrame';
import { AnyPlace } from './AnyPlace';
import { KnownPlaces } from './KnownPlaces';
import { DrPlacePickerSchema } from './schema';

const ANYTHING = {};

/** Where a service is to be protected: one of the places that it runs in; of a new one, any cluster and namespace. */
export function DrPlacePicker(props: typeof DrPlacePickerSchema.TProps) {
  const { formData, onChange, schema, uiSchema, formContext, required, disabled } = props;
  const t = useT();
  const entityRef = entityRefIn(formContext?.formData, uiSchema['ui:options']);
  const { proposal, failure, retry } = useScheduleProposal(entityRef, ANYTHING);
  // They stay while the name of another service is typed.
  const places = useLast(proposal?.options.places);
  const chosen = places?.find(
    ({ cluster, namespace }) => cluster === formData?.cluster && namespace === formData?.namespace,
  );
  const choose = useRef(onChange);
  choose.current = onChange;

  // The place of a service that is no longer meant, as when the name of a new one begins like that of another.
  const isStale = useRef(false);

  useEffect(() => {
    if (!places || chosen) return;
    const [first] = places;
    if (first) choose.current({ cluster: first.cluster, namespace: first.namespace });
    else if (isStale.current) choose.current({});
    isStale.current = first !== undefined;
  }, [places, chosen]);

  return (
    <FieldFrame
      title={schema.title ?? t('acting.place.title')}
      description={uiSchema['ui:description'] ?? schema.description}
      required={required}
    >
      {entityRef === undefined && <p>{t('acting.place.noService')}</p>}
      {failure && <FieldFailed failure={failure} retry={retry} />}
      {entityRef !== undefined && !places && !failure && (
        <FieldSkeleton label={t('acting.place.loading')} heights={['3.25rem', '3.25rem']} />
      )}
      {entityRef !== undefined && places && places.length > 0 && (
        <KnownPlaces
          entityRef={entityRef}
          places={places}
          chosen={chosen}
          isDisabled={disabled}
          choose={({ cluster, namespace }) => onChange({ cluster, namespace })}
        />
      )}
      {entityRef !== undefined && places?.length === 0 && (
        <AnyPlace place={formData} isDisabled={disabled} choose={onChange} />
      )}
    </FieldFrame>
  );
}
