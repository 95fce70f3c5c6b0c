import { DependencyFact, Objectives, Statement } from '../model';
import { say } from '../statements/say';

/** What speaks against relying on something, in one respect. @internal */
export interface DependencyDoubt {
  outcome: 'fail' | 'unknown';
  statement: Statement;
}

/**
 * Whether something that a service depends on has promised as much as the service itself.
 *
 * @remarks
 * What the catalog has and does not judge, such as a library or a queue of somebody else's, has nothing to promise.
 *
 * @param own - the promises of the service
 * @returns empty when it has
 * @internal
 */
export function objectiveDoubts(
  { kind, title: dependency, rtoSeconds, rpoSeconds }: DependencyFact,
  own: Objectives,
): DependencyDoubt[] {
  if (kind !== 'service') return [];
  const doubts: DependencyDoubt[] = [];
  const [ownRto, ownRpo] = [own.rtoSeconds?.value, own.rpoSeconds?.value];
  if (ownRto !== undefined && rtoSeconds === undefined) {
    doubts.push({ outcome: 'unknown', statement: say('dependency.noRto', { dependency }) });
  } else if (ownRto !== undefined && rtoSeconds !== undefined && rtoSeconds > ownRto) {
    doubts.push({
      outcome: 'fail',
      statement: say('dependency.slower', { dependency, rtoSeconds, ownSeconds: ownRto }),
    });
  }
  if (ownRpo !== undefined && rpoSeconds === undefined) {
    doubts.push({ outcome: 'unknown', statement: say('dependency.noRpo', { dependency }) });
  } else if (ownRpo !== undefined && rpoSeconds !== undefined && rpoSeconds > ownRpo) {
    doubts.push({
      outcome: 'fail',
      statement: say('dependency.losesMore', { dependency, rpoSeconds, ownSeconds: ownRpo }),
    });
  }
  return doubts;
}

/**
 * Whether something that a service depends on would come back itself, whatever becomes of what it depends on in turn.
 * @returns empty when it would
 * @internal
 */
export function readinessDoubts({ kind, title: dependency, entityRef, verdict }: DependencyFact): DependencyDoubt[] {
  if (kind === 'missing') return [{ outcome: 'unknown', statement: say('dependency.missing', { entityRef }) }];
  if (kind === 'other') return [];
  if (verdict === undefined) return [{ outcome: 'unknown', statement: say('dependency.notJudged', { dependency }) }];
  switch (verdict.ownReadiness) {
    case 'ready':
      return [];
    case 'at-risk':
      return [{ outcome: 'fail', statement: say('dependency.atRisk', { dependency }) }];
    case 'not-ready':
      return [{ outcome: 'fail', statement: say('dependency.notReady', { dependency }) }];
    default:
      return [{ outcome: 'unknown', statement: say('dependency.unknown', { dependency }) }];
  }
}
