import type { TrainerReply } from './worker/trainer-messages.ts';

type Kind = TrainerReply['kind'];

/** Who waits for which reply of a worker. */
export class AwaitedReplies {
  #waiting: { readonly kind: Kind; readonly resolve: () => void }[] = [];

  /** Resolves when the worker has sent a reply of this kind, or has ended. */
  next(kind: Kind): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ kind, resolve }));
  }

  /** A reply has come. */
  answer(kind: Kind): void {
    const answered = this.#waiting.filter((each) => each.kind === kind);
    this.#waiting = this.#waiting.filter((each) => each.kind !== kind);
    for (const { resolve } of answered) resolve();
  }

  /** No reply will come any more. */
  end(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }
}
