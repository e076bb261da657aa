import { afterEach, describe, expect, test, vi } from 'vitest';
import { writerStore } from '../../../src/engine/trainer/runs/store-writer.ts';
import {
  indexedDbStore,
  pageEnvironment,
  readTrainingConfig,
  readTrainingConfigText,
  readWeights,
  RunStore,
  Trainer,
  type TrainerEnvironment,
  writeTrainingConfig,
} from '../../../src/engine/trainer/index.ts';

const small = { concepts: 8, scenes: 256, width: 8, batchSize: 32, pairs: 32 * 40 };
/** Long enough not to be over before the page is told of its first steps, four times a second. */
const long = { ...small, pairs: 32 * 1200 };
const database = () => `test-training-${Math.random()}`;
const open: Trainer[] = [];

/** A trainer as the notebook has it, whose workers can be ended as a browser ends them. */
function openTrainer(name = database()) {
  const workers: Worker[] = [];
  const page = pageEnvironment();
  const environment: TrainerEnvironment = {
    ...page,
    hidden: false,
    drawings: new URL('/drawings/', location.href).href,
    createWorker() {
      workers.push(page.createWorker() as Worker);
      return workers.at(-1)!;
    },
  };
  const trainer = new Trainer({ environment, store: new RunStore(writerStore(name)) });
  open.push(trainer);
  return { trainer, workers };
}

afterEach(async () => {
  for (const trainer of open.splice(0)) await trainer.stop();
});

async function until(trainer: Trainer, holds: () => boolean): Promise<void> {
  while (!holds()) {
    if (trainer.state.status === 'failed') throw trainer.state.error;
    await new Promise((resolve) => trainer.addEventListener('change', resolve, { once: true }));
  }
}
const finished = (trainer: Trainer) => until(trainer, () => trainer.state.status === 'finished');
const atStep = (trainer: Trainer, step: number) =>
  until(trainer, () => (trainer.run?.steps.at(-1)?.step ?? 0) >= step);

async function result(trainer: Trainer) {
  const { parameters, probe } = readWeights(await trainer.weights(trainer.run!.id));
  return { parameters, probe, losses: trainer.run!.steps.map(({ loss }) => loss) };
}

describe('the page beside a training', () => {
  /** Bytes of the buffers in a message, those that are moved left out. */
  function copied(message: unknown, moved: readonly unknown[]): number {
    const buffers = new Set<ArrayBufferLike>();
    const look = (value: unknown): void => {
      if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
    };
    look(message);
    return [...buffers].reduce((sum, each) => sum + (moved.includes(each) ? 0 : each.byteLength), 0);
  }

  test('passes checkpoints on without copying them, and writes nothing to the disk itself', async () => {
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    const messages: { copied: number; whole: number }[] = [];
    const post = Reflect.get(Worker.prototype, 'postMessage') as (
      message: unknown,
      moved?: unknown[],
    ) => void;
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message, moved) {
      const buffers = Array.isArray(moved) ? moved : [];
      messages.push({ copied: copied(message, buffers), whole: copied(message, []) });
      post.call(this, message, buffers);
    });
    const { trainer } = openTrainer();
    await trainer.start({ ...small, width: 32, pairs: 32 * 12 });
    await finished(trainer);
    await expect.poll(() => trainer.runs()).toMatchObject([{ finished: true }]);
    const { parameters } = readWeights(await trainer.weights(trainer.run!.id));
    const checkpoint = 3 * parameters.byteLength;
    vi.restoreAllMocks();
    expect(puts).not.toHaveBeenCalled();
    expect(checkpoint).toBeGreaterThan(4e6);
    expect(Math.max(...messages.map(({ whole }) => whole))).toBeGreaterThan(checkpoint);
    expect(Math.max(...messages.map((each) => each.copied))).toBeLessThan(checkpoint / 4);
  });

  test('is told of progress a few times a second, however fast the steps are', async () => {
    const { trainer } = openTrainer();
    await trainer.start({ ...small, batchSize: 8, pairs: 8 * 300 });
    const began = performance.now();
    let told = 0;
    trainer.addEventListener('change', () => told++);
    await finished(trainer);
    const seconds = (performance.now() - began) / 1000;
    // Four a second, and what is new: it runs, it has ended.
    expect(told).toBeLessThanOrEqual(4 * seconds + 4);
    expect(trainer.run!.steps).toHaveLength(300);
  });
});

describe('in a worker of the page', () => {
  test('a network learns pairs that it has never seen, and the page goes on drawing', async () => {
    const { trainer } = openTrainer();
    let [longest, last, watching] = [0, performance.now(), true];
    const watch = (now: number) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (watching) requestAnimationFrame(watch);
    };
    await trainer.start({ width: 16, batchSize: 64, pairs: 64 * 80, scenes: 8192 });
    last = performance.now();
    requestAnimationFrame(watch);
    await finished(trainer);
    watching = false;
    const { steps, probes, device } = trainer.run!;
    expect(device.backend).toBe('simd');
    const mean = (part: typeof steps) => part.reduce((sum, { loss }) => sum + loss / part.length, 0);
    expect(mean(steps.slice(-20))).toBeLessThan(mean(steps.slice(0, 5)) - 0.3);
    expect(probes.at(-1)!.loss).toBeLessThan(probes[0].loss);
    expect(probes.at(-1)!.rowAccuracy).toBeGreaterThan(3 / 64);
    expect(longest).toBeLessThan(250);
  });

  test('a killed worker is replaced, and the result is the same, bit for bit', async () => {
    const straight = openTrainer();
    await straight.trainer.start(long);
    await finished(straight.trainer);
    const { trainer, workers } = openTrainer();
    await trainer.start(long);
    await atStep(trainer, 5);
    await trainer.pause();
    trainer.play();
    await atStep(trainer, 12);
    expect(trainer.state.status).not.toBe('finished');
    workers[0].terminate();
    await finished(trainer);
    expect(workers).toHaveLength(2);
    expect(trainer.notice).toMatchObject({ code: 'trainer-restarted' });
    expect(await result(trainer)).toEqual(await result(straight.trainer));
  });

  test('a run goes on after a reload, bit for bit', async () => {
    const name = database();
    const before = openTrainer(name);
    await before.trainer.start(long);
    await atStep(before.trainer, 7);
    await before.trainer.stop();
    const { trainer } = openTrainer(name);
    const [{ id, step }] = await trainer.runs();
    await trainer.open(id);
    expect(trainer.run!.steps.at(-1)!.step).toBe(step);
    trainer.play();
    await finished(trainer);
    const straight = openTrainer();
    await straight.trainer.start(long);
    await finished(straight.trainer);
    expect(await result(trainer)).toEqual(await result(straight.trainer));
  });

  test('a run is repeated by its link, bit for bit', async () => {
    const sent = readTrainingConfig({ ...small, seed: 7, language: 'zh', pairs: 32 * 12 });
    const link = writeTrainingConfig(sent);
    const results = [];
    for (const config of [sent, readTrainingConfigText(link)]) {
      const { trainer } = openTrainer();
      await trainer.start(config);
      await finished(trainer);
      results.push(await result(trainer));
    }
    expect(results[1]).toEqual(results[0]);
  });

  test('two tabs do not train the same run: the second is told, and goes on when the first has let go', async () => {
    const name = database();
    const first = openTrainer(name).trainer;
    await first.start(long);
    await atStep(first, 3);
    await first.pause();
    const second = openTrainer(name).trainer;
    await expect.poll(async () => (await second.runs()).length).toBe(1);
    await second.open(first.run!.id);
    second.play();
    await until(second, () => second.notice !== null);
    expect(second.notice).toMatchObject({ code: 'run-in-use', detail: { id: first.run!.id } });
    first.play();
    await atStep(first, 9);
    await first.stop();
    const left = first.run!.steps.length;
    second.play();
    await until(second, () => second.state.status === 'finished' || second.notice !== null);
    expect(second.notice).toBeNull();
    expect(second.run!.steps.slice(0, left)).toEqual(first.run!.steps);
  });

  test('a saved network loads into the same vectors', async () => {
    const first = openTrainer();
    await first.trainer.start({ ...small, pairs: 320 });
    await finished(first.trainer);
    const { trainer } = openTrainer();
    await trainer.load(await first.trainer.weights(first.trainer.run!.id));
    const { pictures, captions } = first.trainer.latest!;
    expect(trainer.latest).toMatchObject({ pictures, captions });
  });

  test('a drawing that is not there is told', async () => {
    const page = pageEnvironment();
    const drawings = new URL('/nowhere/', location.href).href;
    const store = new RunStore(indexedDbStore(database()));
    const trainer = new Trainer({ environment: { ...page, hidden: false, drawings }, store });
    await trainer.start(small);
    expect(trainer.state).toMatchObject({ status: 'failed', error: { code: 'asset-missing' } });
  });
});
