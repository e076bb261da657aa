import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { parameterPlaces, type PairBatch } from '../../src/engine/network/index.ts';
import { jaxLoss, type JaxBatch, type JaxParameters } from './jax-network.ts';
import { adam, shape, startParameters, type Contestant } from './task.ts';

/** jax-js on its WebAssembly backend, the whole step compiled (`jit`). */
export async function jaxContestant(pairs: PairBatch): Promise<Contestant> {
  await init('wasm');
  defaultDevice('wasm');
  const batch = batchOf(pairs);
  let parameters = byName((start, length) => startParameters.slice(start, start + length));
  let means = byName((_, length) => new Float32Array(length));
  let squares = byName((_, length) => new Float32Array(length));
  let done = 0;
  const gradient = valueAndGrad((values: JaxParameters, inputs: JaxBatch) => jaxLoss(values, inputs, shape));
  const compiled = jit(
    (
      p: JaxParameters,
      m: JaxParameters,
      v: JaxParameters,
      inputs: JaxBatch,
      rate: np.Array,
      correction: np.Array,
    ) => {
      const [loss, g] = gradient(tree.ref(p), inputs);
      return [loss, ...adamStep(p, g, m, v, rate, correction)] as const;
    },
  );
  return {
    async step() {
      done += 1;
      const rate = np.array(adam.learningRate / (1 - adam.beta1 ** done));
      const correction = np.array(1 / (1 - adam.beta2 ** done));
      const [loss, p, m, v] = compiled(parameters, means, squares, tree.ref(batch), rate, correction);
      [parameters, means, squares] = [p, m, v];
      return Number(await loss.jsAsync());
    },
    dispose() {
      for (const held of [parameters, means, squares, batch]) tree.dispose(held);
      compiled.dispose();
    },
  };
}

/** Adam as reference/adam.ts has it, parameter by parameter. */
function adamStep(
  parameters: JaxParameters,
  gradients: JaxParameters,
  means: JaxParameters,
  squares: JaxParameters,
  rate: np.Array,
  correction: np.Array,
): [JaxParameters, JaxParameters, JaxParameters] {
  const next: [JaxParameters, JaxParameters, JaxParameters] = [{}, {}, {}];
  for (const name of Object.keys(parameters)) {
    const g = gradients[name];
    const m = means[name].mul(adam.beta1).add(g.ref.mul(1 - adam.beta1));
    const v = squares[name].mul(adam.beta2).add(np.square(g).mul(1 - adam.beta2));
    const size = np.sqrt(v.ref.mul(correction.ref)).add(adam.epsilon);
    next[0][name] = parameters[name].sub(m.ref.mul(rate.ref).div(size));
    next[1][name] = m;
    next[2][name] = v;
  }
  rate.dispose();
  correction.dispose();
  return next;
}

function byName(values: (start: number, length: number) => Float32Array<ArrayBuffer>): JaxParameters {
  return Object.fromEntries(
    parameterPlaces(shape).map(({ name, start, length, shape: size }) => [
      name,
      np.array(values(start, length)).reshape([...size]),
    ]),
  );
}

function batchOf({ pictures, texts }: PairBatch): JaxBatch {
  const { pictureSize, contextLength } = shape;
  const n = texts.length;
  const pixels = Float32Array.from(pictures, (value) => value / 127.5 - 1);
  const ids = new Int32Array(n * contextLength);
  const present = new Float32Array(n * contextLength);
  texts.forEach((words, i) => {
    ids.set(words, i * contextLength);
    present.fill(1, i * contextLength, i * contextLength + words.length);
  });
  return {
    pixels: np.array(pixels).reshape([n, pictureSize, pictureSize, 3]),
    ids: np.array(ids, { dtype: np.int32 }).reshape([n, contextLength]),
    present: np.array(present).reshape([n, contextLength, 1]),
  };
}
