import type { CaptionLanguage } from '../scenes/grammar.ts';

/** All that decides a training run: the same config on the same backend gives the same run, bit for bit. */
export interface TrainingConfig {
  /** 0 to 2³² − 1; it decides weights, scenes, captions and their order. */
  readonly seed: number;
  readonly language: CaptionLanguage;
  /** How many concepts appear: the first ones of the trainer's list. */
  readonly concepts: number;
  /** Side of the pictures in pixels: 32, 48 or 64. */
  readonly pictureSize: number;
  /** Different scenes in the training set; each comes back with another caption in every epoch. */
  readonly scenes: number;
  /** Filters of the first convolution. */
  readonly width: number;
  /** N, 8 to 1024. */
  readonly batchSize: number;
  readonly learningRate: number;
  /** A fixed τ, or learned from 0.07 on. */
  readonly temperature: number | 'learned';
  /** The budget: the run ends with the batch that fills it. */
  readonly pairs: number;
}

/** What the reader changed while it ran, from the step after `step` on. */
export interface ConfigChange extends Partial<
  Pick<TrainingConfig, 'batchSize' | 'learningRate' | 'temperature' | 'pairs'>
> {
  readonly step: number;
  /** The run went on elsewhere: its device was lost, or it was opened on another machine. */
  readonly device?: TrainingDevice;
}

/** Where a run was computed. */
export interface TrainingDevice {
  readonly backend: 'simd' | 'webgpu' | 'plain';
  readonly adapter?: string;
}
