import { stringifyError } from '@backstage/errors';

/** One end of a channel to another thread. @internal */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: PortMessage) => void): unknown;
}

/** What travels between threads: a question, or the answer to one. @internal */
export type PortMessage =
  | { id: number; to: string; question: unknown[] }
  | { id: number; answer: unknown }
  | { id: number; problem: string };

/** Who answers the other thread, by name. @internal */
export type Answers = Record<string, (...question: never[]) => Promise<unknown>>;

interface Asked {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Asks another thread, and answers it. All that travels is plain data.
 * @internal
 */
export class PortCalls {
  readonly #port: Port;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;

  constructor(port: Port, answers: Answers) {
    this.#port = port;
    port.on('message', message => {
      if ('to' in message) this.#answer(message, answers);
      else this.#settle(message);
    });
  }

  async ask(to: string, ...question: unknown[]): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#port.postMessage({ id, to, question } satisfies PortMessage);
    });
  }

  /** Nobody will answer any more. */
  fail(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }

  async #answer({ id, to, question }: { id: number; to: string; question: unknown[] }, answers: Answers) {
    try {
      const answer = await answers[to](...(question as never[]));
      this.#port.postMessage({ id, answer } satisfies PortMessage);
    } catch (error) {
      this.#port.postMessage({ id, problem: stringifyError(error) } satisfies PortMessage);
    }
  }

  #settle(message: Exclude<PortMessage, { to: string }>): void {
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if ('problem' in message) asked?.reject(new Error(message.problem));
    else asked?.resolve(message.answer);
  }
}
