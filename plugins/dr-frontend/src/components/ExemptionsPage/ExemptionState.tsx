import { Exemption } from '@backstage-dr/plugin-dr-common';
import { useMayExempt } from '../../hooks/useExempting';
import { useT, useWords } from '../../hooks/useWords';
import { shortRef } from '../../presentation/shortRef';
import { RevokeButton } from '../Exempting';
import styles from './ExemptionsPage.module.css';

/** Whether it holds, who ended it, and, for who may, a way to end it. */
export function ExemptionState(props: { exemption: Exemption; changed(): void }) {
  const { exemption, changed } = props;
  const { id, entityRef, rule, state, revokedAt, revokedBy } = exemption;
  const t = useT();
  const words = useWords();
  const mayRevoke = useMayExempt(entityRef);
  return (
    <div className={styles.state}>
      <span>{t(`exemptions.state.${state}`)}</span>
      {revokedAt !== undefined && revokedBy !== undefined && (
        <span className={styles.quiet}>
          {t('exemptions.revokedBy', { age: words.age(revokedAt), who: shortRef(revokedBy) })}
        </span>
      )}
      {state === 'active' && mayRevoke && (
        <RevokeButton id={id} name={shortRef(entityRef)} rule={rule} changed={changed} />
      )}
    </div>
  );
}
