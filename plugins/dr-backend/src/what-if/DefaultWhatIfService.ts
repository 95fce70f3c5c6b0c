import {
  formatLoss,
  Ground,
  instantOf,
  lossChoices,
  LossChoice,
  parseLoss,
  ServiceReach,
  whatIf,
  WhatIf,
  WhatIfPage,
  WhatIfQuery,
} from '@backstage-dr/plugin-dr-common';
import { NotFoundError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '../service/cursor';
import { HeldAnswers } from './HeldAnswers';
import { otherTitles } from './otherTitles';
import { Among, WhatIfService } from './WhatIfService';

const DEFAULT_LIMIT = 50;

/**
 * Answers from what was kept of the stored verdicts; who may ask is not its concern.
 * @internal
 */
export class DefaultWhatIfService implements WhatIfService {
  readonly #scorecard: { reaches(): Promise<readonly ServiceReach[]> };
  readonly #ground: () => Promise<Ground>;
  readonly #now: () => number;
  readonly #choices: HeldAnswers<LossChoice[]>;
  readonly #answers: HeldAnswers<WhatIf>;

  constructor(options: {
    scorecard: { reaches(): Promise<readonly ServiceReach[]> };
    /** How clusters and storage locations stand. */
    ground: () => Promise<Ground>;
    now: () => number;
  }) {
    this.#scorecard = options.scorecard;
    this.#ground = options.ground;
    this.#now = options.now;
    this.#choices = new HeldAnswers(options);
    this.#answers = new HeldAnswers(options);
  }

  async choices({ entityRefs }: Among): Promise<LossChoice[]> {
    const reaches = await this.#scorecard.reaches();
    return this.#choices.get('', [reaches, entityRefs], async () =>
      lossChoices(reaches, { ...(await this.#ground()), isVisible: isAmong(entityRefs) }),
    );
  }

  async whole(lost: string, { entityRefs }: Among): Promise<WhatIf> {
    const loss = parseLoss(lost, 'parameter lost');
    const choices = await this.choices({ entityRefs });
    const key = formatLoss(loss);
    if (!choices.some(choice => choice.key === key)) {
      throw new NotFoundError(`parameter lost is ${JSON.stringify(lost)}, and there is nothing of that kind and name`);
    }
    const reaches = await this.#scorecard.reaches();
    return this.#answers.get(key, [reaches, entityRefs], async () =>
      whatIf(reaches, loss, {
        ...(await this.#ground()),
        now: instantOf(this.#now()),
        isVisible: isAmong(entityRefs),
      }),
    );
  }

  async page(
    lost: string,
    { fate, cursor, limit = DEFAULT_LIMIT, ...among }: WhatIfQuery & Among,
  ): Promise<WhatIfPage> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'string']);
    const answer = await this.whole(lost, among);
    const services = fate ? answer.services.filter(each => fate.includes(each.fate)) : answer.services;
    const start = after === undefined ? 0 : startAfter(services, Number(after[0]), String(after[1]));
    const end = start + limit;
    const page = services.slice(start, end);
    return {
      ...answer,
      services: page,
      titles: otherTitles({ ...answer, services: page }, await this.#scorecard.reaches()),
      totalCount: services.length,
      nextCursor: end < services.length ? encodeCursor([end, services[end - 1].entityRef]) : undefined,
    };
  }
}

function isAmong(entityRefs: readonly string[] | undefined): ((entityRef: string) => boolean) | undefined {
  if (!entityRefs) return undefined;
  const visible = new Set(entityRefs);
  return entityRef => visible.has(entityRef);
}

/** After the last of the page before; where that is hit no more, after as many. */
function startAfter(services: WhatIf['services'], count: number, entityRef: string): number {
  const last = services.findIndex(each => each.entityRef === entityRef);
  return last < 0 ? Math.max(0, count) : last + 1;
}
