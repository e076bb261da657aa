import { pairsRun, runKey, startAngles, type PairsRun } from './pairs-run.ts';
import type { TrainingValues } from './training-params.ts';

/** The present run and the one before it, with which it is compared. */
export class PairsHistory {
  #run?: PairsRun;
  #ghost?: PairsRun;
  #dragged = false;

  /** The run of these settings, computed when they are new. */
  at(values: TrainingValues): { readonly run: PairsRun; readonly ghost: PairsRun | undefined } {
    const dragged = startAngles(values) !== undefined;
    if (this.#run?.key !== runKey(values)) {
      // While a vector is dragged there is a new run at every move: what it is compared with stays.
      if (!(dragged && this.#dragged)) this.#ghost = this.#run;
      this.#run = pairsRun(values);
      this.#dragged = dragged;
    }
    return { run: this.#run, ghost: this.#ghost };
  }
}
