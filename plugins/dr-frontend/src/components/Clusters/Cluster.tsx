import { ClusterAssessment, KindStatus } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { clusterStanding } from '../../presentation/clusterStanding';
import { Facts } from '../Facts';
import { Moment } from '../Moment';
import { ToneTag } from '../ToneTag';

const TROUBLED: Array<Exclude<KindStatus, 'following'>> = ['forbidden', 'absent', 'failing', 'waiting', 'listing'];

/** One cluster: how current its picture is, and what is wrong with it. */
export function Cluster(props: { cluster: ClusterAssessment }) {
  const { cluster } = props;
  const { name, title, region, role, veleroVersion, concernsService, observedAt, statement } = cluster;
  const t = useT();
  const words = useWords();
  const { tone, word } = clusterStanding(cluster);
  const traits = [
    name === title ? undefined : name,
    region,
    role,
    veleroVersion && t('clusters.velero', { version: veleroVersion }),
    concernsService ? t('clusters.concerns') : t('clusters.concernsNot'),
  ];
  return (
    <Facts
      name={title}
      verdict={<ToneTag tone={tone}>{t(`clusters.standing.${word}`)}</ToneTag>}
      facts={[
        traits.filter(Boolean).join(' · '),
        observedAt ? t('clusters.seen', { age: <Moment at={observedAt} /> }) : t('clusters.neverSeen'),
        statement && words.statement(statement),
        ...TROUBLED.map(status => {
          const kinds = kindsNotNamed(cluster, status);
          return kinds.length > 0 && t(`clusters.kind.${status}`, { kinds: kinds.join(', ') });
        }),
      ]}
    />
  );
}

/**
 * Kinds that stand so and that its statement does not name already. A cluster that does not concern the service, or does
 * not answer at all, has said enough with its statement.
 */
function kindsNotNamed(cluster: ClusterAssessment, status: KindStatus): string[] {
  if (!cluster.concernsService || cluster.reachability !== 'reachable') return [];
  const named = new Set([cluster.statement?.params?.kinds ?? []].flat());
  return cluster.kinds.flatMap(({ kind, status: stands }) => (stands === status && !named.has(kind) ? kind : []));
}
