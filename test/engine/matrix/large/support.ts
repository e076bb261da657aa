import { l2Normalize } from '../../../../src/engine/contrastive/index.ts';
import {
  openLargeMatrix,
  type LargeMatrix,
  type LargeMatrixOptions,
  type PairVectors,
} from '../../../../src/engine/matrix/large/index.ts';
import { openStore } from '../../../../src/engine/matrix/large/stores/open-store.ts';
import { MatrixHost, type MatrixHostTools } from '../../../../src/engine/matrix/large/worker/matrix-host.ts';
import type { MatrixMessage } from '../../../../src/engine/matrix/large/worker/matrix-messages.ts';
import type { WorkerLike } from '../../../../src/engine/matrix/large/worker/remote-matrix.ts';
import { randomNumbers } from '../../compute/describe-gemm.ts';

/** Unit vectors of n pairs that are somewhat alike. */
export function randomPairs(n: number, dim: number, seed = 1): PairVectors {
  const images = randomNumbers(n * dim, seed);
  const noise = randomNumbers(n * dim, seed + 1000);
  const texts = images.map((value, at) => value + 1.5 * noise[at]);
  const unit = (vectors: Float32Array) => Float32Array.from(l2Normalize(vectors, dim));
  return { images: unit(images), texts: unit(texts), dim };
}

/** A worker without a thread: the same host, messages cloned as between threads. */
export function inThreadWorker(
  tools: Partial<MatrixHostTools> = {},
): WorkerLike & { fail(message: string): void } {
  const target = new EventTarget();
  let ended = false;
  const later = (run: () => void) => setTimeout(() => ended || run());
  const host = new MatrixHost({
    openStore,
    now: () => performance.now(),
    post(reply, transfer) {
      const data: unknown = structuredClone(reply, { transfer });
      later(() => target.dispatchEvent(Object.assign(new Event('message'), { data })));
    },
    ...tools,
  });
  return {
    addEventListener: target.addEventListener.bind(target),
    postMessage(message: MatrixMessage) {
      const data = structuredClone(message);
      later(() => host.receive(data));
    },
    terminate: () => (ended = true),
    fail: (message) => target.dispatchEvent(Object.assign(new Event('error'), { message })),
  };
}

export function openInThread(
  vectors: PairVectors,
  options: LargeMatrixOptions,
  tools?: Partial<MatrixHostTools>,
): LargeMatrix {
  return openLargeMatrix(vectors, options, { createWorker: () => inThreadWorker(tools) });
}

/** Resolves when the pass has ended, one way or another. */
export async function ended(matrix: LargeMatrix): Promise<LargeMatrix> {
  while (matrix.state.status === 'computing')
    await new Promise((resolve) => matrix.addEventListener('change', resolve, { once: true }));
  return matrix;
}
