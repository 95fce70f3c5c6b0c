import { useScheduleProposal } from '../../hooks/useScheduleProposal';
import { useT } from '../../hooks/useWords';
import { entityRefIn, impactIn, scheduleChoicesIn } from '../../presentation/formValues';
import { FieldFailed, FieldFrame } from '../FieldFrame';
import { Overrides } from './Overrides';
import { Preview } from './Preview';
import { PreviewSkeleton } from './PreviewSkeleton';
import { Reasons } from './Reasons';
import { DrSchedulePreviewSchema } from './schema';

/** The Schedule that a form would make, worked out while it is filled in, and what of it can be set by hand. */
export function DrSchedulePreview(props: typeof DrSchedulePreviewSchema.TProps) {
  const { formData, onChange, schema, uiSchema, formContext, disabled } = props;
  const t = useT();
  const names = uiSchema['ui:options'];
  const entityRef = entityRefIn(formContext?.formData, names);
  const choices = scheduleChoicesIn(formContext?.formData, names, formData);
  const impact = impactIn(formContext?.formData, names);
  const { proposal, isBusy, failure, retry } = useScheduleProposal(entityRef, choices, impact);
  return (
    <FieldFrame
      title={schema.title ?? t('acting.preview.title')}
      description={uiSchema['ui:description'] ?? schema.description}
    >
      {entityRef === undefined && <p>{t('acting.preview.noService')}</p>}
      {failure && <FieldFailed failure={failure} retry={retry} />}
      {entityRef !== undefined && !proposal && !failure && <PreviewSkeleton />}
      {proposal && <Preview proposal={proposal} isBusy={isBusy} />}
      {entityRef !== undefined && (
        <Overrides proposal={proposal} overrides={formData ?? {}} isDisabled={disabled} change={onChange} />
      )}
      {proposal && <Reasons proposal={proposal} isBusy={isBusy} />}
    </FieldFrame>
  );
}
