import { DrClient } from '@backstage-dr/plugin-dr-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * What the pages ask of the backend. Every call takes an AbortSignal and rejects with a `ResponseError` when refused.
 * @public
 */
export type DrApi = Pick<DrClient, keyof DrClient>;

/**
 * The API of the pages; an app may put another implementation in its place.
 * @public
 */
export const drApiRef = createApiRef<DrApi>().with({ id: 'plugin.dr.api', pluginId: 'dr' });
