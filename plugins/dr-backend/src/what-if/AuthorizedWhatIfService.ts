import { BackstageCredentials, PermissionsService } from '@backstage/backend-plugin-api';
import { LossChoice, WhatIf, WhatIfPage, WhatIfQuery } from '@backstage-dr/plugin-dr-common';
import { CallOptions } from '../service/AssessmentService';
import { authorizeReading } from '../service/authorizeReading';
import { CatalogEntities } from '../service/CatalogEntities';
import { Among, WhatIfService } from './WhatIfService';

/**
 * Answers only who holds `dr.service.read`, and names only services that the caller sees in the catalog. The others are
 * counted, and take their time where they are restored.
 * @internal
 */
export class AuthorizedWhatIfService implements WhatIfService {
  readonly #whatIf: WhatIfService;
  readonly #permissions: PermissionsService;
  readonly #entities: CatalogEntities;

  constructor(options: { whatIf: WhatIfService; permissions: PermissionsService; entities: CatalogEntities }) {
    this.#whatIf = options.whatIf;
    this.#permissions = options.permissions;
    this.#entities = options.entities;
  }

  async choices(_: Among, options: CallOptions): Promise<LossChoice[]> {
    return this.#whatIf.choices(await this.#visible(options.credentials), options);
  }

  async page(lost: string, query: WhatIfQuery, options: CallOptions): Promise<WhatIfPage> {
    return this.#whatIf.page(lost, { ...query, ...(await this.#visible(options.credentials)) }, options);
  }

  async whole(lost: string, _: Among, options: CallOptions): Promise<WhatIf> {
    return this.#whatIf.whole(lost, await this.#visible(options.credentials), options);
  }

  async #visible(credentials: BackstageCredentials): Promise<Among> {
    await authorizeReading(this.#permissions, credentials);
    if (await this.#entities.seesAll(credentials)) return {};
    return { entityRefs: await this.#entities.visibleServices(credentials) };
  }
}
