import { ProposalField, ProposalProblem, ProposedChoice, Statement } from '../model';
import { say } from '../statements/say';

/** How much it matters what a proposal cannot promise: the promise itself, data that is not in it, the rest. @internal */
export type LimitGravity = 'promise' | 'data' | 'otherwise';

const GRAVEST_FIRST: readonly LimitGravity[] = ['promise', 'data', 'otherwise'];
/** In which a form asks for them, each after what it depends on. */
const FORM: readonly ProposalField[] = [
  'cluster',
  'namespace',
  'extent',
  'rpo',
  'cron',
  'volumes',
  'storageLocation',
  'ttl',
  'name',
];

/**
 * What is decided, limited and refused while a proposal is made.
 * @internal
 */
export class ProposalSheet {
  readonly #choices: ProposedChoice[] = [];
  readonly #limits: Array<{ gravity: LimitGravity; statement: Statement }> = [];
  readonly #problems: ProposalProblem[] = [];

  /** @param asked - what somebody asked for; `undefined`: nobody did */
  decide(field: ProposalField, value: string, asked: string | undefined, ...why: Statement[]): void {
    const isAsked = asked !== undefined;
    const reasons = isAsked && why.length === 0 ? [say('proposal.why.asked')] : why;
    this.#choices.push({ field, value, given: isAsked, why: reasons });
  }

  refuse(field: ProposalField, value: string | undefined, accepted: Statement): undefined {
    this.#problems.push({ field, value: value ?? '', accepted });
    return undefined;
  }

  limit(gravity: LimitGravity, ...statements: Statement[]): void {
    this.#limits.push(...statements.map(statement => ({ gravity, statement })));
  }

  get isRefused(): boolean {
    return this.#problems.length > 0;
  }

  result(): { choices: ProposedChoice[]; limits: Statement[]; problems: ProposalProblem[] } {
    return {
      choices: [...this.#choices].sort((a, b) => FORM.indexOf(a.field) - FORM.indexOf(b.field)),
      limits: GRAVEST_FIRST.flatMap(gravity =>
        this.#limits.flatMap(each => (each.gravity === gravity ? [each.statement] : [])),
      ),
      problems: [...this.#problems],
    };
  }
}

/** What somebody wrote; an empty field of a form is none. @internal */
export function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
