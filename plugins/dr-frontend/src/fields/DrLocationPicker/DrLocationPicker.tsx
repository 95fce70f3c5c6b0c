import { Radio, RadioGroup } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { useScheduleProposal } from '../../hooks/useScheduleProposal';
import { useT } from '../../hooks/useWords';
import { entityRefIn, scheduleChoicesIn } from '../../presentation/formValues';
import { FieldFailed, FieldFrame, FieldSkeleton } from '../FieldFrame';
import styles from '../options.module.css';
import { LocationWords } from './LocationWords';
import { DrLocationPickerSchema } from './schema';

/** Where backups are stored: the locations of the chosen cluster, the proposed one chosen as long as nobody says otherwise. */
export function DrLocationPicker(props: typeof DrLocationPickerSchema.TProps) {
  const { formData, onChange, schema, uiSchema, formContext, required, disabled } = props;
  const t = useT();
  const names = uiSchema['ui:options'];
  const entityRef = entityRefIn(formContext?.formData, names);
  const { cluster, namespace } = scheduleChoicesIn(formContext?.formData, names);
  const { proposal, failure, retry } = useScheduleProposal(entityRef, { cluster, namespace });
  const locations = proposal?.options.locations;
  const isKnown = locations?.some(({ name }) => name === formData);
  const proposed = proposal?.choices.find(({ field }) => field === 'storageLocation')?.value;
  const choose = useRef(onChange);
  choose.current = onChange;

  useEffect(() => {
    // It was chosen in another cluster.
    if (formData && isKnown === false) choose.current(undefined);
    else if (!formData && required && proposed) choose.current(proposed);
  }, [formData, isKnown, required, proposed]);

  return (
    <FieldFrame
      title={schema.title ?? t('acting.location.title')}
      description={uiSchema['ui:description'] ?? schema.description}
      required={required}
    >
      {entityRef === undefined && <p>{t('acting.location.noService')}</p>}
      {failure && <FieldFailed failure={failure} retry={retry} />}
      {entityRef !== undefined && !locations && !failure && (
        <FieldSkeleton label={t('acting.location.loading')} heights={['3.25rem', '3.25rem']} />
      )}
      {locations?.length === 0 && <p>{t('acting.location.none')}</p>}
      {locations && locations.length > 0 && (
        <RadioGroup
          aria-label={t('acting.location.title')}
          className={styles.options}
          isDisabled={disabled}
          value={(isKnown ? formData : proposed) ?? ''}
          onChange={onChange}
        >
          {locations.map(location => (
            <Radio
              key={location.name}
              value={location.name}
              isDisabled={!location.usable && location.name !== formData}
              className={styles.option}
            >
              <LocationWords location={location} isProposed={location.name === proposed} />
            </Radio>
          ))}
        </RadioGroup>
      )}
    </FieldFrame>
  );
}
