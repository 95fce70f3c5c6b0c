import { useEffect, useMemo, useRef } from 'react';
import { ToneMark } from '../../components/ToneMark';
import { useActingRefusal } from '../../hooks/useActingRefusal';
import { useLast } from '../../hooks/useLast';
import { useScheduleProposal } from '../../hooks/useScheduleProposal';
import { useT, useWords } from '../../hooks/useWords';
import { clusterPlacesOf, formPlaceOf, placesMeant } from '../../presentation/clusterPlaces';
import { entityRefIn } from '../../presentation/formValues';
import { FieldFailed, FieldFrame, FieldSkeleton } from '../FieldFrame';
import { AnyPlace } from './AnyPlace';
import { KnownPlaces } from './KnownPlaces';
import { DrPlacePickerSchema } from './schema';

const ANYTHING = {};

/**
 * Where a service is to be protected: one of the clusters that it runs in, with all of its namespaces there or some of them;
 * of a new one, any cluster and namespace.
 */
export function DrPlacePicker(props: typeof DrPlacePickerSchema.TProps) {
  const { formData, onChange, schema, uiSchema, formContext, required, disabled } = props;
  const t = useT();
  const { statement } = useWords();
  const entityRef = entityRefIn(formContext?.formData, uiSchema['ui:options']);
  const { proposal, failure, retry } = useScheduleProposal(entityRef, ANYTHING);
  const refusal = useActingRefusal(entityRef, uiSchema['ui:options']?.acts);
  // They stay while the name of another service is typed.
  const options = useLast(proposal?.options);
  const clusters = useMemo(() => options && clusterPlacesOf(options), [options]);
  const chosen = clusters?.find(({ cluster }) => cluster === formData?.cluster);
  const named = chosen ?? clusters?.find(({ refusals }) => refusals.length === 0);
  const meant = named ? placesMeant(named, chosen ? formData : {}) : [];
  const { cluster, namespace } = named ? formPlaceOf(named.cluster, meant) : {};
  const isHeld = cluster === formData?.cluster && namespace === formData?.namespace;
  const isKnown = clusters !== undefined;
  const isDisabled = disabled || refusal !== undefined;
  // A form goes on without a field that holds nothing at all, and nobody would say why it should not.
  const isUnchecked = named === undefined && clusters !== undefined && clusters.length > 0 && formData === undefined;
  const choose = useRef(onChange);
  choose.current = onChange;

  // The place of a service that is no longer meant, as when the name of a new one begins like that of another.
  const isStale = useRef(false);

  useEffect(() => {
    if (!isKnown) return;
    // A form that names a cluster alone, or a namespace that is none of the service's, means all of them.
    if (cluster !== undefined && !isHeld) choose.current({ cluster, namespace });
    else if (cluster === undefined && (isStale.current || isUnchecked)) choose.current({});
    isStale.current = cluster !== undefined;
  }, [isKnown, isHeld, isUnchecked, cluster, namespace]);

  return (
    <FieldFrame
      title={schema.title ?? t('acting.place.title')}
      description={uiSchema['ui:description'] ?? schema.description}
      required={required}
    >
      {entityRef === undefined && <p>{t('acting.place.noService')}</p>}
      {failure && <FieldFailed failure={failure} retry={retry} />}
      {refusal && (
        <p role="status">
          <ToneMark tone="warn" /> {statement(refusal)}
        </p>
      )}
      {entityRef !== undefined && !options && !failure && (
        <FieldSkeleton label={t('acting.place.loading')} heights={['3.25rem', '3.25rem']} />
      )}
      {entityRef !== undefined && clusters && clusters.length > 0 && (
        <KnownPlaces
          entityRef={entityRef}
          clusters={clusters}
          chosen={chosen}
          meant={meant}
          isDisabled={isDisabled}
          retry={retry}
          choose={(known, some) => onChange(formPlaceOf(known.cluster, some))}
        />
      )}
      {entityRef !== undefined && options?.places.length === 0 && (
        <AnyPlace
          clusters={options.clusters}
          place={formData}
          isDisabled={isDisabled}
          retry={retry}
          choose={onChange}
        />
      )}
    </FieldFrame>
  );
}
