import { LossChoice, WhatIf, WhatIfPage, WhatIfQuery } from '@backstage-dr/plugin-dr-common';
import { CallOptions } from '../service/AssessmentService';

/** For whom: `entityRefs` are those of the services that the caller sees; left out: all. @internal */
export interface Among {
  entityRefs?: readonly string[];
}

/**
 * Answers what becomes of the services when something is lost, from the verdicts as last stored.
 *
 * Every method throws `InputError` for a loss or a cursor that cannot be read, and `NotFoundError` for one of what is not
 * there, or where nothing runs that the caller may see; the authorising implementation throws `NotAllowedError` before it
 * looks anything up.
 * @internal
 */
export interface WhatIfService {
  /** What could be lost. */
  choices(among: Among, options: CallOptions): Promise<LossChoice[]>;
  /** What becomes of the services, a page of them. @param lost - key of a choice */
  page(lost: string, query: WhatIfQuery & Among, options: CallOptions): Promise<WhatIfPage>;
  /** The same of all of them. */
  whole(lost: string, among: Among, options: CallOptions): Promise<WhatIf>;
}
