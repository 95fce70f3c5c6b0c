import { parseEntityRef } from '@backstage/catalog-model';
import {
  AlertChange,
  ClusterAssessment,
  ClusterStake,
  renderStatement,
  sayAlert,
  sayClusterAlert,
  ServiceSummary,
  Statement,
} from '@backstage-dr/plugin-dr-common';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { severityOf } from './severityOf';

const TOPIC = 'dr';
/** The notifications backend keeps no longer ones. */
const LONGEST_TITLE = 255;

/**
 * What the owner of a service reads. The scope makes whatever is told later of the same service an update of it.
 * @internal
 */
export function notificationOf(
  summary: ServiceSummary,
  { change, failing }: { change: AlertChange; failing: readonly string[] },
  tiers: readonly string[],
): NotificationPayload {
  const { entityRef, readiness, tier } = summary;
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return {
    ...inWords(sayAlert(summary, change, failing)),
    link: `/catalog/${[namespace, kind, name].map(encodeURIComponent).join('/')}/disaster-recovery`,
    severity: severityOf({ readiness, tier, change }, tiers),
    topic: TOPIC,
    scope: `dr:${entityRef}`,
    metadata: { entityRef, readiness, failing: [...failing] },
  };
}

/** The same for the owner of a cluster. @internal */
export function clusterNotificationOf(
  cluster: ClusterAssessment,
  change: 'worse' | 'recovered',
  stake: ClusterStake,
): NotificationPayload {
  return {
    ...inWords(sayClusterAlert(cluster, change, stake)),
    link: '/dr/clusters',
    severity: change === 'worse' ? 'high' : 'low',
    topic: TOPIC,
    scope: `dr:cluster:${cluster.name}`,
    metadata: { cluster: cluster.name, ...stake },
  };
}

/** A title that is too long is told in full below. */
function inWords({ title, details }: { title: Statement; details: Statement[] }) {
  const words = renderStatement(title, 'en');
  const rest = details.map(each => ended(renderStatement(each, 'en')));
  const isLong = words.length > LONGEST_TITLE;
  return {
    title: isLong ? `${words.slice(0, LONGEST_TITLE - 1)}…` : words,
    description: (isLong ? [words, ...rest] : rest).join(' '),
  };
}

/** Some sentences end with the words of a server, which end as it likes. */
function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
