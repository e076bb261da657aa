import { probeAdapter } from '../../src/engine/encoders/probe.ts';
import { gemmPeak } from './gemm-peak.ts';
import { jaxContestant } from './jax-contestant.ts';
import { ownContestant } from './own-contestant.ts';
import { noisePairs, type Contestant } from './task.ts';

export type ContestantName = 'simd' | 'plain' | 'webgpu' | 'jax-js';

/** What the benchmark calls in the page. All contestants share its one thread; a page that is not isolated has no other. */
export interface TrainingPage {
  /** Makes a contestant for batches of n, and warms it up. @returns the losses before its first two steps */
  open(name: ContestantName, n: number): Promise<number[]>;
  /** @returns milliseconds of each of so many steps */
  time(name: ContestantName, steps: number): Promise<number[]>;
  close(): Promise<void>;
  gemmPeak(): Promise<number>;
  /** The WebGPU adapter in words; null where there is none. */
  adapter(): Promise<{ description: string; software: boolean } | null>;
}

const contestants = new Map<ContestantName, Contestant>();

export const trainingPage: TrainingPage = {
  async open(name, n) {
    if (globalThis.crossOriginIsolated)
      throw new Error('In an isolated page jax-js takes more threads than one.');
    const pairs = noisePairs(n);
    const contestant = await (name === 'jax-js' ? jaxContestant(pairs) : ownContestant(name, pairs));
    contestants.set(name, contestant);
    return [await contestant.step(), await contestant.step()];
  },
  async time(name, steps) {
    const contestant = contestants.get(name)!;
    const times: number[] = [];
    for (let i = 0; i < steps; i++) {
      const start = performance.now();
      await contestant.step();
      times.push(performance.now() - start);
    }
    return times;
  },
  close() {
    for (const contestant of contestants.values()) contestant.dispose();
    contestants.clear();
    return Promise.resolve();
  },
  gemmPeak,
  adapter: () => probeAdapter(navigator.gpu),
};
