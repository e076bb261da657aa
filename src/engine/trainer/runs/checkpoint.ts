import type { ProbeMoment } from '../training-run.ts';

/** All that a run needs to go on exactly where it was, and a network that can be used. */
export interface Checkpoint {
  /** Optimiser steps done. */
  readonly step: number;
  /** Pairs seen: where the stream goes on. */
  readonly pairs: number;
  /** The step before Adam's first. 0, save for a network that was loaded from a file without its running means. */
  readonly adamStart: number;
  /** Flat, as `parameterPlaces` says. */
  readonly parameters: Float32Array<ArrayBuffer>;
  /** Adam's running means of the gradient and of its square, as long as the parameters. */
  readonly m: Float32Array<ArrayBuffer>;
  readonly v: Float32Array<ArrayBuffer>;
  /** The held-out pairs as these parameters see them. */
  readonly probe: ProbeMoment;
}

/** What is large in it, to be handed over instead of copied. */
export function buffersOf({ parameters, m, v }: Checkpoint): ArrayBuffer[] {
  return [parameters.buffer, m.buffer, v.buffer];
}

/** With numbers of its own. */
export function copyOf(checkpoint: Checkpoint): Checkpoint {
  const { parameters, m, v } = checkpoint;
  return { ...checkpoint, parameters: parameters.slice(), m: m.slice(), v: v.slice() };
}
