import { ServiceSummary, Transition } from '@backstage-dr/plugin-dr-common';

/**
 * What has changed from one verdict on a service to the next; `undefined` when nothing that matters has.
 *
 * @param before - `undefined`: it was never judged
 * @internal
 */
export function transitionOf(before: ServiceSummary | undefined, after: ServiceSummary): Transition | undefined {
  const failed = new Set(before && failingOf(before));
  const failing = failingOf(after);
  const news = failing.filter(rule => !failed.has(rule));
  // What is exempt has not been healed.
  const exempt = new Set(after.marks.filter(({ outcome }) => outcome === 'exempt').map(({ rule }) => rule));
  const resolved = [...failed].filter(rule => !failing.includes(rule) && !exempt.has(rule));
  const isSame = before?.readiness === after.readiness && before.level === after.level;
  if (isSame && news.length === 0 && resolved.length === 0) return undefined;
  return {
    entityRef: after.entityRef,
    title: after.title,
    at: after.assessedAt,
    from: before?.readiness,
    to: after.readiness,
    fromLevel: before?.level,
    toLevel: after.level,
    failing: news,
    resolved,
    headline: after.headline,
    reason: after.reason,
  };
}

function failingOf({ marks }: ServiceSummary): string[] {
  return marks.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
}
