import { DrClient } from '@backstage-dr/plugin-dr-common';
import { ApiBlueprint, discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { drApiRef } from '../api';

/** @internal */
export const drApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: drApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new DrClient(apis),
    }),
});
