import type { SceneDescription } from '../scenes/description.ts';

/** How the probe set's matrix scores: n pictures against their n captions, with the logit scale of that step. */
export interface ProbeScores {
  /** Symmetric InfoNCE, nats; chance is ln n. */
  readonly loss: number;
  /** Image → text, nats. */
  readonly rowLoss: number;
  /** Text → image, nats. */
  readonly columnLoss: number;
  /** The share of pictures that find their own caption first. */
  readonly rowAccuracy: number;
  /** The share of captions that find their own picture first. */
  readonly columnAccuracy: number;
}

/** One recorded step of a training run. The scores are those with the English captions. */
export interface RunStep extends ProbeScores {
  /** Optimiser steps so far; 0 is the network as it was initialised. */
  readonly step: number;
  /** Training pairs seen so far. */
  readonly pairs: number;
  /** The model's own logit scale s = 1/τ at this step. */
  readonly scale: number;
  /** The loss of the training batches around this step, nats; null before the first. Its chance is ln batchSize. */
  readonly trainingLoss: number | null;
  /** The same scores with the Chinese captions, where they were recorded. */
  readonly zh?: ProbeScores;
}

/** What the network was tried on at each recorded step, none of it trained on: picture i belongs to caption i. */
export interface ProbeSet {
  readonly descriptions: readonly SceneDescription[];
  readonly captions: Readonly<Record<'en' | 'zh', readonly string[]>>;
}

/** A training run as assets/replays/<run>/run.json holds it; training/replay.py writes it. */
export interface RunRecord {
  /** The name of the run. */
  readonly model: string;
  /** N: how many pairs a training step compares with each other. */
  readonly batchSize: number;
  /** The budget of training pairs. The run ends with the batch that fills it. */
  readonly pairs: number;
  /** Dimension of the joint space. */
  readonly dim: number;
  readonly probe: ProbeSet;
  /**
   * In the order of training, from the untrained network on: the weights as they stood. The last one is the running
   * average of the weights, which is the network that is kept.
   */
  readonly steps: readonly RunStep[];
}

/** The number of probe pairs, n. */
export const probeSize = ({ probe }: Pick<RunRecord, 'probe'>): number => probe.descriptions.length;
