import { instantOf, Readiness, ServiceReach, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { StorableVerdict } from '../AssessmentStore';
import { storableReach } from '../judge';

/** A verdict as it is stored, with nothing known of it but what is given. */
export function storable(
  name: string,
  readiness: Readiness,
  more: Partial<ServiceSummary> & { reach?: Partial<ServiceReach> } = {},
): StorableVerdict {
  const { reach, ...given } = more;
  const summary: ServiceSummary = {
    entityRef: `component:default/${name}`,
    title: name,
    readiness,
    level: 2,
    headline: { code: 'headline' },
    reason: { code: 'reason' },
    exposure: 'unknown',
    recoveryTime: { state: 'unknown' },
    clusters: [],
    marks: [],
    assessedAt: instantOf(0),
    ...given,
  };
  const { entityRef, title, assessedAt } = summary;
  return {
    summary,
    ownReadiness: readiness,
    reach: storableReach({ entityRef, title, homes: [], points: [], assessedAt, ...reach }),
    from: { fingerprint: 'f', namespaceNames: ['pay'], revision: '1:1', standing: '' },
  };
}
