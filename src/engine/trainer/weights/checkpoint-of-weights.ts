import { cosineMatrix, symmetricLoss } from '../../contrastive/index.ts';
import type { Checkpoint } from '../runs/checkpoint.ts';
import type { TrainedWeights } from './weights-file.ts';

/** Where a network from a file goes on. Without Adam's running means in it they begin anew, as its count of steps does. */
export function checkpointOfWeights({
  shape,
  step,
  pairs,
  scale,
  parameters,
  probe,
  adam,
}: TrainedWeights): Checkpoint {
  const { pictures, captions } = probe;
  const n = pictures.length / shape.dim;
  const scores = symmetricLoss(cosineMatrix(pictures, captions, shape.dim), n, scale);
  return {
    step,
    pairs,
    parameters,
    ...(adam ?? {
      adamStart: step,
      m: new Float32Array(parameters.length),
      v: new Float32Array(parameters.length),
    }),
    probe: { ...scores, step, pairs, scale, pictures, captions },
  };
}
