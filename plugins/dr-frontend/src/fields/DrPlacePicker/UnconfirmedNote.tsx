import { ActingTerms, ENTITY_REF_MARK, ProposalPlace } from '@backstage-dr/plugin-dr-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../../api';
import { Snippet } from '../../components/Snippet';
import { usePolled } from '../../hooks/usePolled';
import { useT } from '../../hooks/useWords';
import styles from '../options.module.css';

/** Configuration changes rarely, and a form is not open for long. */
const POLL_MS = 600_000;

/** What it means for acting in places that the cluster does not say whose they are, and how it could. */
export function UnconfirmedNote(props: { entityRef: string; cluster: string; places: readonly ProposalPlace[] }) {
  const { entityRef, cluster, places } = props;
  const names = places.map(({ namespace }) => namespace);
  const t = useT();
  const api = useApi(drApiRef);
  const { value: terms, error } = usePolled({
    key: entityRef,
    load: signal => api.getActingTerms(entityRef, { signal }),
    intervalMs: POLL_MS,
  });
  if (!terms && error === undefined) return <></>;
  return (
    <div className={styles.note}>
      <p>{t(`acting.place.claim.${claimsOf(terms)}`, { cluster, namespaces: names.join(', ') })}</p>
      {terms?.namespaceClaims !== 'trusted' && (
        <Snippet text={`kubectl annotate namespace ${names.join(' ')} ${ENTITY_REF_MARK}=${entityRef}`} />
      )}
    </div>
  );
}

function claimsOf(terms: ActingTerms | undefined): ActingTerms['namespaceClaims'] | 'unknown' {
  return terms?.namespaceClaims ?? 'unknown';
}
