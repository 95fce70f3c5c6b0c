import { Fate, Loss, Remedy, ServiceReach } from '../model';
import { say } from '../statements/say';

/**
 * What would keep a loss from a service.
 * @internal
 */
export function lossRemedy(reach: ServiceReach, loss: Loss, fate: Fate): Remedy | undefined {
  if (fate === 'safe') return undefined;
  // Where there is nothing to restore from, no other place helps.
  const { points, remedy, remedies } = reach;
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
    return points.length === 0 ? undefined : own;
  }
}
