import { InputError } from '@backstage/errors';
import { Loss } from '../model';

const ACCEPTED =
  'region:<region>, cluster:<cluster>, location:<identity>, namespace:<cluster>/<namespace> or velero:<cluster>';

/**
 * Reads what `formatLoss` wrote. Whether there is such a place is another question.
 *
 * @param name - what the text is called where it comes from
 * @throws InputError naming the text and what is accepted
 * @public
 */
export function parseLoss(text: string, name: string = 'lost'): Loss {
  const [, kind, place] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
  const loss = place === undefined || place.trim() === '' ? undefined : lossOf(kind, place);
  if (!loss) throw new InputError(`${name} is ${JSON.stringify(text)}; accepted is ${ACCEPTED}`);
  return loss;
}

function lossOf(kind: string, place: string): Loss | undefined {
  switch (kind) {
    case 'region':
      return { kind, region: place };
    case 'location':
      return { kind, location: place };
    case 'cluster':
    case 'velero':
      return { kind, cluster: place };
    case 'namespace': {
      // The name of a cluster may hold a slash, that of a namespace may not.
      const slash = place.lastIndexOf('/');
      const isWhole = slash > 0 && slash < place.length - 1;
      return isWhole ? { kind, cluster: place.slice(0, slash), namespace: place.slice(slash + 1) } : undefined;
    }
    default:
      return undefined;
  }
}
