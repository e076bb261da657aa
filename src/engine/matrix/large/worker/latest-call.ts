interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Asks one question at a time: the newest. One that a newer has replaced rejects with AbortError, asked or not. */
export class LatestCall<Question, Answer> {
  #asked: Waiting<Question, Answer> | undefined;
  #next: Waiting<Question, Answer> | undefined;
  #ended = false;

  /** @param send asks; `settle` or `refuse` is called when the answer has come */
  constructor(private readonly send: (question: Question) => void) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(replaced());
      this.#next?.reject(replaced());
      this.#next = { question, resolve, reject };
      if (this.#asked) this.#asked.reject(replaced());
      else this.#sendNext();
    });
  }

  settle(answer: Answer): void {
    this.#asked?.resolve(answer);
    this.#sendNext();
  }

  refuse(reason: unknown): void {
    this.#asked?.reject(reason);
    this.#sendNext();
  }

  /** Rejects what is open, and all that follows, with AbortError. */
  end(): void {
    this.#ended = true;
    this.#asked?.reject(replaced());
    this.#next?.reject(replaced());
    this.#asked = this.#next = undefined;
  }

  #sendNext(): void {
    this.#asked = this.#next;
    this.#next = undefined;
    if (this.#asked) this.send(this.#asked.question);
  }
}

export function replaced(): DOMException {
  return new DOMException('Another call has taken the place of this one.', 'AbortError');
}
