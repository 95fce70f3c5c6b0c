import { ClusterAssessment, KindStatus } from '@backstage-dr/plugin-dr-common';
import { Text } from '@backstage/ui';
import { useT, useWords } from '../../hooks/useWords';
import { Tone } from '../../presentation/tone';
import { Facts } from '../Facts';
import { Moment } from '../Moment';
import { Panel } from '../Panel';
import { ToneTag } from '../ToneTag';

const TROUBLED: Array<Exclude<KindStatus, 'following'>> = ['forbidden', 'absent', 'failing', 'waiting', 'listing'];

/** Every cluster that was asked, how current its picture is, and what is wrong with it. */
export function Clusters(props: { clusters: readonly ClusterAssessment[] }) {
  const { clusters } = props;
  const t = useT();
  return (
    <Panel title={t('clusters.title')}>
      {clusters.length === 0 && <Text as="p">{t('clusters.empty')}</Text>}
      {clusters.map(cluster => (
        <Cluster key={cluster.name} cluster={cluster} />
      ))}
    </Panel>
  );
}

function Cluster(props: { cluster: ClusterAssessment }) {
  const { cluster } = props;
  const t = useT();
  const words = useWords();
  // The statement names the kinds without which there is no verdict.
  const said = new Set([cluster.statement?.params?.kinds ?? []].flat());
  const tone: Tone = cluster.reachability === 'reachable' && !cluster.stale ? 'good' : 'unknown';
  const verdict =
    cluster.reachability === 'reachable' && cluster.stale
      ? t('clusters.stale')
      : t(`clusters.reachability.${cluster.reachability}`);
  return (
    <Facts
      name={cluster.title}
      verdict={<ToneTag tone={tone}>{verdict}</ToneTag>}
      facts={[
        [
          cluster.region,
          cluster.role,
          cluster.veleroVersion
            ? t('clusters.velero', { version: cluster.veleroVersion })
            : t('clusters.veleroUnknown'),
          cluster.concernsService && t('clusters.concerns'),
        ]
          .filter(Boolean)
          .join(' · '),
        cluster.observedAt ? t('clusters.seen', { age: <Moment at={cluster.observedAt} /> }) : t('clusters.neverSeen'),
        cluster.statement && words.statement(cluster.statement),
        ...TROUBLED.map(status => {
          const kinds = cluster.kinds.flatMap(kind =>
            kind.status === status && !said.has(kind.kind) ? kind.kind : [],
          );
          return kinds.length > 0 && t(`clusters.kind.${status}`, { kinds: kinds.join(', ') });
        }),
      ]}
    />
  );
}
