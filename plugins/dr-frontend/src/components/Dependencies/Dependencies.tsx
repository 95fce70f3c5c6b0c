import { Assessment, DependencyAssessment } from '@backstage-dr/plugin-dr-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useT, useWords } from '../../hooks/useWords';
import { toneOfReadiness } from '../../presentation/tone';
import { Facts } from '../Facts';
import { Panel } from '../Panel';
import { ToneTag } from '../ToneTag';
import styles from './Dependencies.module.css';

/** What the service depends on: whether it comes back itself, and what it promises. */
export function Dependencies(props: { assessment: Assessment }) {
  const { dependencies, dependencyCycles, hiddenDependencies = 0 } = props.assessment;
  const t = useT();
  return (
    <Panel title={t('dependencies.title')}>
      {dependencies.length === 0 && hiddenDependencies === 0 && <Text as="p">{t('dependencies.empty')}</Text>}
      {dependencies.map(dependency => (
        <Dependency key={dependency.entityRef} dependency={dependency} />
      ))}
      {hiddenDependencies > 0 && <Text as="p">{t('dependencies.hidden', { count: hiddenDependencies })}</Text>}
      {dependencyCycles.map(cycle => (
        <p key={cycle.join()} className={styles.cycle}>
          {t('dependencies.cycle', { way: [...cycle, cycle[0]].join(' → ') })}
        </p>
      ))}
    </Panel>
  );
}

function Dependency(props: { dependency: DependencyAssessment }) {
  const { entityRef, title, kind, readiness, rpoSeconds, rtoSeconds, reasons } = props.dependency;
  const t = useT();
  const words = useWords();
  const promises = [
    rpoSeconds !== undefined && t('dependencies.rpo', { value: words.duration(rpoSeconds) }),
    rtoSeconds !== undefined && t('dependencies.rto', { value: words.duration(rtoSeconds) }),
  ].filter(Boolean);
  return (
    <Facts
      name={kind === 'missing' ? title : <EntityRefLink entityRef={entityRef} title={title} />}
      verdict={
        kind === 'service' && (
          <ToneTag tone={toneOfReadiness(readiness ?? 'unknown')}>{t(`readiness.${readiness ?? 'unknown'}`)}</ToneTag>
        )
      }
      facts={[
        kind === 'service' ? promises.join(' · ') || t('dependencies.noPromise') : t(`dependencies.kind.${kind}`),
        ...reasons.map(reason => words.statement(reason)),
      ]}
    />
  );
}
