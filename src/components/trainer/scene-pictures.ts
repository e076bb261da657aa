import { EngineError } from '../../engine/errors.ts';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';

/** A scene as the network sees it, and its caption. */
export interface DrawnPair {
  /** The address of the picture. */
  readonly picture: string;
  readonly caption: string;
}

export type PairSet = 'training' | 'held-out';

/** What the worker is asked: the first `count` pairs of a set. */
export interface PairsOrder {
  readonly order: number;
  readonly config: TrainingConfig;
  readonly set: PairSet;
  readonly count: number;
  /** Where the drawings lie. */
  readonly drawings: string;
}

/** What it answers. An error loses its class on the way. */
export type PairsAnswer = { readonly order: number } & (
  | { readonly pairs: readonly { readonly picture: Blob; readonly caption: string }[] }
  | { readonly failed: Pick<EngineError, 'message' | 'detail'> & { readonly code?: string } }
);

/** Addresses of drawn pairs, kept for the sets that were asked for last. */
const mostKept = 6;
const kept = new Map<string, Promise<readonly DrawnPair[]>>();
const open = new Map<number, (answer: PairsAnswer) => void>();
let worker: Worker | undefined;
let orders = 0;

/** The first `count` pairs of a set, drawn by a worker. Rejects with EngineError `asset-missing` or `asset-damaged`. */
export function drawnPairs(
  config: TrainingConfig,
  set: PairSet,
  count: number,
): Promise<readonly DrawnPair[]> {
  const { seed, language, concepts, scenes, pictureSize } = config;
  const key = [
    set,
    count,
    language,
    concepts,
    pictureSize,
    ...(set === 'training' ? [seed, scenes] : []),
  ].join();
  const known = kept.get(key);
  if (known) return known;
  const drawn = draw(config, set, count);
  kept.set(key, drawn);
  drawn.catch(() => kept.delete(key));
  if (kept.size > mostKept) forget(kept.keys().next().value!);
  return drawn;
}

async function draw(config: TrainingConfig, set: PairSet, count: number): Promise<readonly DrawnPair[]> {
  const order = ++orders;
  const answer = new Promise<PairsAnswer>((resolve) => open.set(order, resolve));
  const drawings = new URL('drawings/', document.baseURI).href;
  theWorker().postMessage({ order, config, set, count, drawings } satisfies PairsOrder);
  const answered = await answer;
  if ('failed' in answered) {
    const { code, detail, message } = answered.failed;
    throw code ? new EngineError(code, detail) : new Error(message);
  }
  return answered.pairs.map(({ picture, caption }) => ({ picture: URL.createObjectURL(picture), caption }));
}

function theWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./scene-pictures.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PairsAnswer>): void => {
    open.get(data.order)?.(data);
    open.delete(data.order);
  };
  // A worker that cannot start answers nothing: all that wait are told, and the next order starts another.
  worker.onerror = ({ message }): void => {
    worker = undefined;
    for (const [order, resolve] of open) resolve({ order, failed: { message, detail: {} } });
    open.clear();
  };
  return worker;
}

function forget(key: string): void {
  const pairs = kept.get(key);
  kept.delete(key);
  void pairs?.then(
    (drawn) => drawn.forEach(({ picture }) => URL.revokeObjectURL(picture)),
    () => undefined,
  );
}
