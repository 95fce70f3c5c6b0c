import { Loss } from '../model';

/**
 * A loss as one word, for URLs: `region:ap-northeast-2`, `cluster:seoul-1`, `location:<identity>`,
 * `namespace:seoul-1/payment`, `velero:seoul-1`.
 * @public
 */
export function formatLoss(loss: Loss): string {
  switch (loss.kind) {
    case 'region':
      return `region:${loss.region}`;
    case 'location':
      return `location:${loss.location}`;
    case 'namespace':
      return `namespace:${loss.cluster}/${loss.namespace}`;
    default:
      return `${loss.kind}:${loss.cluster}`;
  }
}
