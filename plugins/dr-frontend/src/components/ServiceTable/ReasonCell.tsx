import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useWords } from '../../hooks/useWords';

/** The one reason that matters. */
export function ReasonCell(props: { service: ServiceSummary }) {
  const words = useWords();
  return <>{words.statement(props.service.reason)}</>;
}
