import { useSearchParams } from 'react-router-dom';
import { useLossChoices } from '../../hooks/useWhatIf';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { FailedState, PartFailed } from '../FailedState';
import { PageFrame } from '../PageFrame';
import { LossPicker } from './LossPicker';
import { NothingChosen } from './NothingChosen';
import { NothingToLose, PickerSkeleton } from './states';
import { WhatIfAnswer } from './WhatIfAnswer';

/** What becomes of the services when something is lost. The loss is in the address, so that the answer can be shared. */
export function WhatIfPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const lost = search.get('lost') ?? undefined;
  const { value: choices, error, refresh } = useLossChoices();
  const failure = error === undefined ? undefined : failureOf(error);
  // Every loss that was looked at is a step of its own in the browser's history.
  const choose = (key: string) => setSearch({ lost: key });

  if (failure?.kind === 'forbidden' || (failure && !choices && lost === undefined)) {
    return (
      <PageFrame name="what-if">
        <FailedState name={t('whatIf.everything')} failure={failure} retry={refresh} />
      </PageFrame>
    );
  }
  return (
    <PageFrame name="what-if">
      {failure && <PartFailed failure={failure} retry={refresh} />}
      {!choices && !failure && <PickerSkeleton />}
      {choices?.length === 0 && <NothingToLose />}
      {choices && choices.length > 0 && <LossPicker choices={choices} chosen={lost} onChoose={choose} />}
      {lost !== undefined && <WhatIfAnswer lost={lost} />}
      {lost === undefined && choices && choices.length > 0 && <NothingChosen choices={choices} onChoose={choose} />}
    </PageFrame>
  );
}
