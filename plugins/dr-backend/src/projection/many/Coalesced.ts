interface Asked<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers questions that are asked at the same time, and has all of them answered at once.
 * @internal
 */
export class Coalesced<Question, Answer> {
  readonly #answerAll: (questions: Question[]) => Promise<Answer[]>;
  #asked: Array<Asked<Question, Answer>> = [];

  /** @param answerAll - gives as many answers as it gets questions, in their order */
  constructor(answerAll: (questions: Question[]) => Promise<Answer[]>) {
    this.#answerAll = answerAll;
  }

  /** Whoever asks before the event loop has gone round is in the same batch. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#asked.length === 0) setImmediate(() => this.#answer());
      this.#asked.push({ question, resolve, reject });
    });
  }

  async #answer(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const answers = await this.#answerAll(asked.map(({ question }) => question));
      asked.forEach(({ resolve }, index) => resolve(answers[index]));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
