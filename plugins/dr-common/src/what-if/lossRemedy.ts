import { Fate, Loss, Remedy, ServiceReach } from '../model';
import { say } from '../statements/say';

/**
 * What would keep a loss from a service.
 * @internal
 */
export function lossRemedy(reach: ServiceReach, loss: Loss, fate: Fate): Remedy | undefined {
  if (fate === 'safe') return undefined;
  const { homes, points, remedy, remedies } = reach;
  if (homes.length === 0) return { statement: say('remedy.sayWhereItRuns') };
  // What would not even come back where it was is not helped by another place.
  const isHopeless = homes.every(({ scopes }) =>
    scopes.some(({ scope, verdict }) => scope === 'namespace' && verdict === 'not-recoverable'),
  );
  if (fate === 'exposed' && (loss.kind === 'cluster' || loss.kind === 'region')) {
    return { statement: say('remedy.shareLocation') };
  }
  switch (loss.kind) {
    case 'location':
      return { statement: say('whatIf.keepSecond') };
    case 'velero':
      return points.length === 0 ? remedy : { statement: say('whatIf.repairVelero') };
    case 'region':
      return fate === 'unprotected'
        ? { statement: say('remedy.storeElsewhere') }
        : remedyOf(remedies?.region) ?? remedy;
    case 'cluster':
      return fate === 'unprotected' ? { statement: say('whatIf.keepOutside') } : remedyOf(remedies?.cluster) ?? remedy;
    default:
      return remedy;
  }

  function remedyOf(own: Remedy | undefined): Remedy | undefined {
    return isHopeless ? undefined : own;
  }
}
