import { Assessment } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { clusterTitles } from '../../presentation/clusterTitles';
import { Panel } from '../Panel';
import { Scope } from './Scope';
import styles from './Survival.module.css';

/** What would survive what: the loss of the namespace, of the cluster, of the region, side by side. */
export function Survival(props: { assessment: Assessment }) {
  const { recoverability } = props.assessment;
  const t = useT();
  const titleOf = clusterTitles(props.assessment);
  return (
    <Panel title={t('survival.title')} aside={<span className={styles.quiet}>{t('survival.aside')}</span>}>
      {recoverability.length === 0 ? (
        <Text as="p">{t('nothing.noPlace')}</Text>
      ) : (
        <div className={styles.scopes}>
          {recoverability.map(scope => (
            <Scope key={scope.scope} scope={scope} titleOf={titleOf} />
          ))}
        </div>
      )}
    </Panel>
  );
}
