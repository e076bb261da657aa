import type { TrainerEnvironment } from './environment.ts';

/** The right to train one run: no two tabs have it at the same time. It ends with the page, however that ends. */
export class RunHold {
  /** What gives it back; one request after the other. */
  #held: Promise<(() => void) | null> = Promise.resolve(null);

  constructor(
    private readonly environment: Pick<TrainerEnvironment, 'take'>,
    private readonly id: string,
  ) {}

  /** @returns false where another tab has it */
  async acquire(): Promise<boolean> {
    this.#held = this.#held.then((held) => held ?? this.environment.take(runLock(this.id)));
    return (await this.#held) !== null;
  }

  /** @param written resolves when what was trained is written: only then may another tab read it */
  async release(written?: Promise<unknown>): Promise<void> {
    this.#held = this.#held.then(async (giveBack) => {
      await written;
      giveBack?.();
      return null;
    });
    await this.#held;
  }
}

export const runLock = (id: string): string => `diagonal-run-${id}`;
