import { describe, expect, test } from 'vitest';
import type { Kernels } from '../../../src/engine/compute/kernels/kernels.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { memoryStore } from '../../../src/engine/trainer/runs/key-value-store.ts';
import { RunStore } from '../../../src/engine/trainer/runs/run-store.ts';
import { Trainer } from '../../../src/engine/trainer/trainer.ts';
import type { TrainingRun } from '../../../src/engine/trainer/training-run.ts';
import { readWeights } from '../../../src/engine/trainer/weights/weights-file.ts';
import { FakePage } from './fake-page.ts';

const tiny = { concepts: 4, scenes: 256, width: 8, batchSize: 8, pairs: 64, learningRate: 0.01 };

function openPage(memory = memoryStore(), locks?: Set<string>) {
  const page = new FakePage(locks);
  const store = new RunStore(memory);
  const trainer = new Trainer({ environment: page, store });
  return { page, store, trainer, memory };
}

async function until(trainer: Trainer, holds: () => boolean): Promise<void> {
  while (!holds()) {
    if (trainer.state.status === 'failed') throw trainer.state.error;
    await new Promise((resolve) => trainer.addEventListener('change', resolve, { once: true }));
  }
}
const finished = (trainer: Trainer) => until(trainer, () => trainer.state.status === 'finished');
const atStep = (trainer: Trainer, step: number) =>
  until(trainer, () => (trainer.run?.steps.at(-1)?.step ?? 0) >= step);

/** All that has to be the same in two runs; not what they took. */
const essence = (run: TrainingRun) => ({
  steps: run.steps.map(({ milliseconds: _, ...step }) => step),
  probes: run.probes,
});
const kept = async (store: RunStore, trainer: Trainer) => (await store.read(trainer.run!.id))!.checkpoint;

async function straight(patch: object = {}) {
  const { trainer, store } = openPage();
  await trainer.start({ ...tiny, ...patch });
  await finished(trainer);
  return { run: trainer.run!, checkpoint: await kept(store, trainer) };
}

describe('a run', { timeout: 60_000 }, () => {
  test('goes from the untrained network to the end of its budget', async () => {
    const { trainer, store } = openPage();
    await trainer.start(tiny);
    expect(trainer.state.status).toMatch(/preparing|running/);
    await finished(trainer);
    const run = trainer.run!;
    expect(run.steps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(run.steps.at(-1)).toMatchObject({ pairs: 64, batchSize: 8 });
    expect(run.probes.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(run.probes[0].scale).toBeCloseTo(1 / 0.07, 4);
    expect(run.captions).toHaveLength(64);
    expect(run.pictures).toHaveLength(64 * 32 * 32 * 3);
    expect(run.probes[0].pictures).toHaveLength(64 * run.dim);
    expect(run.device).toEqual({ backend: 'plain' });
    expect(trainer.latest).toEqual(run.probes.at(-1));
    const { parameters } = await kept(store, trainer);
    expect(parameters.every(Number.isFinite)).toBe(true);
    expect(await trainer.runs()).toMatchObject([{ id: run.id, step: 8, pairs: 64, finished: true }]);
  });

  test('pauses, steps, and goes on; the result is the same, bit for bit', async () => {
    const whole = await straight();
    const { trainer, store } = openPage();
    await trainer.start(tiny);
    await atStep(trainer, 2);
    await trainer.pause();
    expect(trainer.state).toEqual({ status: 'paused', reason: 'reader' });
    const { length } = trainer.run!.steps;
    trainer.step();
    await until(trainer, () => trainer.state.status === 'paused');
    expect(trainer.run!.steps).toHaveLength(length + 1);
    trainer.play();
    await finished(trainer);
    expect(essence(trainer.run!)).toEqual(essence(whole.run));
    expect((await kept(store, trainer)).parameters).toEqual(whole.checkpoint.parameters);
  });

  test('is the same after its worker was killed, from the last checkpoint', async () => {
    const whole = await straight();
    const { page, trainer, store } = openPage();
    await trainer.start(tiny);
    await atStep(trainer, 3);
    await trainer.pause();
    let killed = false;
    page.onReply = (reply, worker) => {
      const isLater = reply.kind === 'steps' && reply.steps.at(-1)!.step >= 5;
      if (isLater && !killed) queueMicrotask(() => worker.kill());
      killed ||= isLater;
    };
    trainer.play();
    await finished(trainer);
    expect(page.workers).toHaveLength(2);
    expect(trainer.notice).toMatchObject({ code: 'trainer-restarted' });
    expect(essence(trainer.run!)).toEqual(essence(whole.run));
    const { parameters, m, v } = await kept(store, trainer);
    expect({ parameters, m, v }).toEqual({
      parameters: whole.checkpoint.parameters,
      m: whole.checkpoint.m,
      v: whole.checkpoint.v,
    });
  });

  test('goes on in another visit, bit for bit', async () => {
    const whole = await straight();
    const memory = memoryStore();
    const before = openPage(memory);
    await before.trainer.start(tiny);
    await atStep(before.trainer, 3);
    await before.trainer.pause();
    const after = openPage(memory);
    const [{ id }] = await after.trainer.runs();
    await after.trainer.open(id);
    expect(after.trainer.state).toEqual({ status: 'paused', reason: 'reader' });
    expect(after.trainer.latest!.step).toBe(after.trainer.run!.steps.at(-1)!.step);
    after.trainer.play();
    await finished(after.trainer);
    expect(essence(after.trainer.run!)).toEqual(essence(whole.run));
    expect((await kept(after.store, after.trainer)).parameters).toEqual(whole.checkpoint.parameters);
  });

  test('remembers what was changed, keeps its place in the stream, and repeats it after a kill', async () => {
    const { page, trainer } = openPage();
    await trainer.start(tiny);
    await atStep(trainer, 2);
    await trainer.pause();
    const at = trainer.run!.steps.length;
    trainer.change({ batchSize: 16, temperature: 0.1 });
    await until(trainer, () => trainer.run!.changes.length === 1);
    expect(trainer.run!.changes).toEqual([{ step: at, batchSize: 16, temperature: 0.1 }]);
    expect(trainer.config).toMatchObject({ batchSize: 16, temperature: 0.1 });
    trainer.play();
    await atStep(trainer, at + 1);
    const [before, after] = trainer.run!.steps.slice(at - 1);
    expect(after).toMatchObject({ batchSize: 16, pairs: before.pairs + 16 });
    expect(after.scale).toBeCloseTo(10, 4);
    page.workers.at(-1)!.kill();
    await finished(trainer);
    expect(trainer.run!.steps[at]).toMatchObject({ ...after, milliseconds: expect.any(Number) as number });
  });

  test('that is finished goes on when its budget grows', async () => {
    const { trainer } = openPage();
    await trainer.start({ ...tiny, pairs: 16 });
    await finished(trainer);
    trainer.play();
    expect(trainer.state.status).toBe('finished');
    trainer.change({ pairs: 24 });
    await until(trainer, () => trainer.state.status === 'paused');
    trainer.play();
    await finished(trainer);
    expect(trainer.run!.steps).toHaveLength(3);
  });

  test('rests while the page is hidden, if asked to, and goes on by itself', async () => {
    const { page, trainer } = openPage();
    trainer.pauseWhenHidden = true;
    await trainer.start(tiny);
    await atStep(trainer, 1);
    page.show(false);
    await until(trainer, () => trainer.state.status === 'paused');
    expect(trainer.state).toEqual({ status: 'paused', reason: 'hidden' });
    page.show(true);
    await finished(trainer);
    expect(essence(trainer.run!)).toEqual(essence((await straight()).run));
  });

  test('that is stopped frees its worker, is kept, and can go on', async () => {
    const { page, trainer } = openPage();
    await trainer.start(tiny);
    await atStep(trainer, 2);
    await trainer.stop();
    const { step } = trainer.run!.steps.at(-1)!;
    expect(trainer.run!.probes.at(-1)!.step).toBe(step);
    expect(await trainer.runs()).toMatchObject([{ step, finished: false }]);
    trainer.play();
    await finished(trainer);
    expect(page.workers).toHaveLength(2);
  });

  test('gives way to a new one, and is kept as it stood', async () => {
    const { trainer } = openPage();
    await trainer.start(tiny);
    await atStep(trainer, 1);
    await trainer.start({ ...tiny, seed: 2 });
    await finished(trainer);
    const [second, first] = await trainer.runs();
    expect([second.config.seed, first.config.seed].sort()).toEqual([1, 2]);
    await trainer.remove(trainer.run!.id);
    expect(trainer.run).toBeNull();
    expect(trainer.state.status).toBe('idle');
    expect(await trainer.runs()).toHaveLength(1);
  });
});

describe('a run in two tabs', { timeout: 60_000 }, () => {
  const openTwo = async () => {
    const [memory, locks] = [memoryStore(), new Set<string>()];
    const first = openPage(memory, locks);
    await first.trainer.start(tiny);
    await atStep(first.trainer, 2);
    await first.trainer.pause();
    const second = openPage(memory, locks);
    await second.trainer.open(first.trainer.run!.id);
    return { first, second, id: first.trainer.run!.id };
  };

  test('is trained in one of them at a time; the other is told, and shows it', async () => {
    const { second, id } = await openTwo();
    second.trainer.play();
    await until(second.trainer, () => second.trainer.notice !== null);
    expect(second.trainer.notice).toMatchObject({ code: 'run-in-use', detail: { id } });
    expect(second.trainer.state.status).toBe('paused');
    expect(second.page.workers).toHaveLength(0);
    await expect(second.trainer.remove(id)).rejects.toMatchObject({ code: 'run-in-use' });
  });

  test('goes on in the other from where the first has left it, bit for bit', async () => {
    const { first, second } = await openTwo();
    first.trainer.play();
    await atStep(first.trainer, 5);
    await first.trainer.stop();
    const left = first.trainer.run!.steps.length;
    second.trainer.play();
    await atStep(second.trainer, left + 1);
    await finished(second.trainer);
    expect(second.page.replies.find(({ kind }) => kind === 'steps')).toMatchObject({
      steps: [{ step: left + 1 }],
    });
    const { steps } = essence((await straight()).run);
    expect(essence(second.trainer.run!).steps).toEqual(steps);
  });
});

describe('when something fails', { timeout: 60_000 }, () => {
  test('a worker that dies twice is told, with where it stands; play tries again', async () => {
    const { page, trainer } = openPage();
    page.onReply = (reply, worker) => reply.kind === 'opened' && queueMicrotask(() => worker.kill());
    await trainer.start(tiny);
    await expect(finished(trainer)).rejects.toMatchObject({
      code: 'trainer-died',
      detail: { reason: 'terminated', step: 0 },
    });
    page.onReply = () => undefined;
    trainer.play();
    await finished(trainer);
    expect(trainer.run!.steps).toHaveLength(8);
  });

  test('a lost GPU gives way to the CPU; the run says so', async () => {
    const { page, trainer } = openPage();
    page.device = { backend: 'webgpu', adapter: 'A GPU' };
    page.wrapKernels = (kernels) =>
      failsAfter(kernels, 12, new EngineError('device-lost', { reason: 'gone' }));
    page.onReply = (reply) => {
      if (reply.kind !== 'failed') return;
      page.device = { backend: 'simd' };
      page.wrapKernels = (kernels) => kernels;
    };
    await trainer.start(tiny);
    await finished(trainer);
    expect(page.choices).toEqual(['auto', 'cpu']);
    expect(trainer.notice).toMatchObject({ code: 'trainer-left-gpu', detail: { reason: 'gone' } });
    expect(trainer.run!.device).toEqual({ backend: 'simd' });
    expect(trainer.run!.changes).toEqual([{ step: 0, device: { backend: 'simd' } }]);
    expect(trainer.run!.steps).toHaveLength(8);
  });

  test('numbers that run away end the run; the checkpoint before stays good', async () => {
    const { page, trainer, store } = openPage();
    await trainer.start(tiny);
    await atStep(trainer, 2);
    await trainer.pause();
    const { step, parameters } = await kept(store, trainer);
    page.wrapKernels = (kernels) => ({
      ...kernels,
      read: () => Promise.resolve(new Float32Array(200).fill(NaN)),
    });
    page.workers.at(-1)!.kill();
    trainer.play();
    await expect(finished(trainer)).rejects.toBeInstanceOf(EngineError);
    expect((await kept(store, trainer)).step).toBe(step);
    page.wrapKernels = (kernels) => kernels;
    trainer.play();
    await finished(trainer);
    expect(parameters.every(Number.isFinite)).toBe(true);
  });

  test('a full disk is told, and the run goes on in memory', async () => {
    const memory = memoryStore();
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { trainer } = openPage({ ...memory, setMany: full });
    await trainer.start(tiny);
    await finished(trainer);
    expect(trainer.notice).toMatchObject({ code: 'run-not-kept', detail: { reason: 'QuotaExceededError' } });
    expect(await trainer.runs()).toHaveLength(1);
    expect(readWeights(await trainer.weights(trainer.run!.id)).step).toBe(8);
  });

  test('a run that is not there is told', async () => {
    const { trainer } = openPage();
    for (const ask of [trainer.open('x'), trainer.weights('x'), trainer.exportRun('x')])
      await expect(ask).rejects.toMatchObject({ code: 'run-missing' });
  });
});

describe('files', { timeout: 60_000 }, () => {
  test('a saved network loads as a run with the same vectors, and goes on', async () => {
    const first = openPage();
    await first.trainer.start(tiny);
    await finished(first.trainer);
    const bytes = await first.trainer.weights(first.trainer.run!.id);
    const { trainer } = openPage();
    await trainer.load(bytes);
    expect(trainer.state.status).toBe('finished');
    const { pictures, captions, scale, loss } = first.trainer.latest!;
    expect(trainer.latest).toMatchObject({ pictures, captions, scale, loss, step: 8, pairs: 64 });
    expect(trainer.run!.probes.map(({ step }) => step)).toEqual([8]);
    trainer.change({ pairs: 80 });
    await until(trainer, () => trainer.state.status === 'paused');
    trainer.play();
    await finished(trainer);
    expect(trainer.run!.steps.map(({ step }) => step)).toEqual([9, 10]);
    expect(trainer.run!.steps.every(({ loss }) => Number.isFinite(loss))).toBe(true);
  });

  test('a saved run goes on exactly as it would have where it was saved', async () => {
    const first = openPage();
    await first.trainer.start(tiny);
    await atStep(first.trainer, 3);
    await first.trainer.stop();
    const done = first.trainer.run!.steps.length;
    const { trainer, store } = openPage();
    await trainer.load(await first.trainer.weights(first.trainer.run!.id));
    trainer.play();
    await finished(trainer);
    const whole = await straight();
    expect(essence(trainer.run!).steps).toEqual(essence(whole.run).steps.slice(done));
    const { parameters, m, v } = await kept(store, trainer);
    const { checkpoint } = whole;
    expect([parameters, m, v]).toEqual([checkpoint.parameters, checkpoint.m, checkpoint.v]);
  });

  test('a run as JSON has its steps, its scores and its vectors', async () => {
    const { trainer } = openPage();
    await trainer.start({ ...tiny, pairs: 16 });
    await finished(trainer);
    const run = trainer.run!;
    const { format, steps, probes, config } = JSON.parse(
      JSON.stringify(await trainer.exportRun(run.id)),
    ) as Awaited<ReturnType<Trainer['exportRun']>>;
    expect(format).toBe('diagonal-training-run');
    expect({ steps, config }).toEqual({ steps: run.steps, config: run.config });
    const bytes = Uint8Array.from(atob(probes[1].pictures), (character) => character.charCodeAt(0));
    expect(new Float32Array(bytes.buffer)).toEqual(run.probes[1].pictures);
    expect(probes[1].loss).toBe(run.probes[1].loss);
  });
});

function failsAfter(kernels: Kernels, reads: number, error: Error): Kernels {
  let left = reads;
  return { ...kernels, read: (tensor) => (left-- > 0 ? kernels.read(tensor) : Promise.reject(error)) };
}
