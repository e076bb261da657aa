import { afterEach, describe, expect, test } from 'vitest';
import {
  indexedDbStore,
  pageEnvironment,
  readWeights,
  RunStore,
  Trainer,
  type TrainerEnvironment,
} from '../../../src/engine/trainer/index.ts';

const small = { concepts: 8, scenes: 256, width: 8, batchSize: 32, pairs: 32 * 40 };
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
  const trainer = new Trainer({ environment, store: new RunStore(indexedDbStore(name)) });
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
    await straight.trainer.start(small);
    await finished(straight.trainer);
    const { trainer, workers } = openTrainer();
    await trainer.start(small);
    await atStep(trainer, 5);
    await trainer.pause();
    trainer.play();
    await atStep(trainer, 12);
    workers[0].terminate();
    await finished(trainer);
    expect(workers).toHaveLength(2);
    expect(trainer.notice).toMatchObject({ code: 'trainer-restarted' });
    expect(await result(trainer)).toEqual(await result(straight.trainer));
  });

  test('a run goes on after a reload, bit for bit', async () => {
    const name = database();
    const before = openTrainer(name);
    await before.trainer.start(small);
    await atStep(before.trainer, 7);
    await before.trainer.pause();
    const { trainer } = openTrainer(name);
    const [{ id, step }] = await trainer.runs();
    await trainer.open(id);
    expect(trainer.run!.steps.at(-1)!.step).toBe(step);
    trainer.play();
    await finished(trainer);
    before.trainer.play();
    await finished(before.trainer);
    expect(await result(trainer)).toEqual(await result(before.trainer));
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
