import { useOverview } from '../../hooks/useScorecard';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { FailedState } from '../FailedState';
import { PageFrame } from '../PageFrame';
import { TableSkeleton } from '../ServicesSkeleton';
import { StaleNote } from '../StaleNote';
import { RuleList } from './RuleList';

/** The tab "Rules": what is asked of every service, why, and how many do not pass. */
export function RulesPage() {
  return (
    <PageFrame name="rules">
      <Rules />
    </PageFrame>
  );
}

function Rules() {
  const t = useT();
  const { value, receivedAtMs, error, refresh } = useOverview({});
  const failure = error === undefined ? undefined : failureOf(error);
  if (failure && !value) return <FailedState name={t('scorecard.services')} failure={failure} retry={refresh} />;
  if (!value || receivedAtMs === undefined) return <TableSkeleton />;
  return (
    <>
      {failure && <StaleNote receivedAtMs={receivedAtMs} failure={failure} retry={refresh} />}
      <RuleList overview={value} />
    </>
  );
}
