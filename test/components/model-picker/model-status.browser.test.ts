import { afterEach, expect, test } from 'vitest';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { fakeEncoder, FakeSession, hubModel } from './fake-session.ts';
import { all, button, openPicker, settled, words, type Opened } from './open-picker.ts';

afterEach(() => document.body.replaceChildren());

const status = ({ picker }: Opened) => all(picker, 'dg-model-status')[0];

async function show(prepare: (session: FakeSession) => void): Promise<{ opened: Opened; text: string }> {
  const session = new FakeSession();
  prepare(session);
  const opened = await openPicker({ session });
  return { opened, text: words(status(opened)) };
}

test('ready: device, data type, threads, self-test in words, dimension and scale', async () => {
  const { text } = await show((session) => session.ready());
  expect(text).toContain('Diagonal CLIP');
  expect(text).toContain('WASM · q8 · 3 threads');
  expect(text).toContain('smallest cosine to 8 stored vectors 0.99998: passed');
  expect(text).toContain('Dimension 256');
  expect(text).toContain('22.28 (τ = 0.0449)');
});

test('ready on a GPU names the adapter; a scale that was assumed is called so', async () => {
  const { text } = await show((session) =>
    session.ready(
      hubModel,
      fakeEncoder({
        logitScale: 100,
        logitScaleSource: 'assumed',
        runtime: { device: 'webgpu', dtype: 'fp16', threads: 1, adapter: 'nvidia ampere' },
      }),
    ),
  );
  expect(text).toContain('WebGPU · fp16 · nvidia ampere');
  expect(text).toContain('assumed: the model does not state it');
});

test('ready although the browser kept nothing: a notice says so', async () => {
  const { text } = await show((session) =>
    session.put({
      status: 'ready',
      entry: embeddedEntry,
      encoder: fakeEncoder(),
      rejected: [],
      notices: [new EngineError('storage-full', { path: 'onnx/model.onnx' })],
    }),
  );
  expect(text).toContain('The browser had no room to keep onnx/model.onnx.');
});

test('loading: one bar in bytes, the phase, the plan, the rejected plan, the model that stays in use', async () => {
  const { opened, text } = await show((session) => {
    session.ready();
    session.loading({
      rejected: [
        { plan: { device: 'webgpu', dtype: 'fp32', threads: 1 }, error: new EngineError('device-lost', {}) },
      ],
    });
  });
  expect(text).toContain('Loading OpenAI CLIP ViT-B/32');
  expect(text).toContain('Downloading WebGPU · fp16');
  expect(text).toContain('63 MB / 154 MB');
  expect(text).toContain('WebGPU · fp32 The system took the GPU away in the middle of the work.');
  expect(text).toContain('Diagonal CLIP stays in use meanwhile.');
  const [bar] = all(status(opened), '[role=progressbar]');
  expect(bar.getAttribute('aria-valuenow')).toBe('40');
  expect(bar.getAttribute('aria-valuetext')).toBe('63 MB / 154 MB');
});

test.each([
  ['start', 'Getting ready'],
  ['runtime', 'Starting the inference engine'],
  ['warm-up', 'Warming up'],
  ['self-test', 'Testing itself'],
] as const)('loading: the phase %s is told to a screen reader', async (phase, sentence) => {
  const { opened } = await show((session) => session.loading({ phase }));
  expect(words(all(status(opened), '[role=status]')[0])).toBe(`Loading OpenAI CLIP ViT-B/32: ${sentence}`);
});

test('what comes from the cache is no download and has no rate', async () => {
  const { text } = await show((session) => session.loading({ fromCache: true }));
  expect(text).toContain('Reading from the cache');
  expect(text).not.toContain('/s');
});

test('Cancel cancels', async () => {
  const { opened } = await show((session) => session.loading());
  button(status(opened), 'Cancel').click();
  expect(opened.session.cancel).toHaveBeenCalledOnce();
});

test('failed: what happened, what to do, what still works, and Retry retries', async () => {
  const { opened, text } = await show((session) => {
    session.ready();
    session.put({
      status: 'failed',
      entry: hubModel,
      error: new EngineError('hub-unreachable', { host: 'https://huggingface.co' }),
      rejected: [],
    });
  });
  expect(text).toContain('huggingface.co cannot be reached.');
  expect(text).toContain('Check the connection and retry');
  expect(text).toContain('Diagonal CLIP is still in use.');
  button(status(opened), 'Retry').click();
  expect(opened.session.retry).toHaveBeenCalledOnce();
});

test('lost: the worker died, and Retry retries', async () => {
  const { opened, text } = await show((session) =>
    session.put({
      status: 'lost',
      entry: embeddedEntry,
      error: new EngineError('worker-died', { reason: '' }),
    }),
  );
  expect(text).toContain('Diagonal CLIP stopped');
  expect(text).toContain('The figures show stored vectors.');
  button(status(opened), 'Retry').click();
  expect(opened.session.retry).toHaveBeenCalledOnce();
});

test('idle: stored vectors, and the model of the page is one press away', async () => {
  const { opened, text } = await show(() => undefined);
  expect(text).toContain('No model is running');
  button(status(opened), 'Load the model of this page').click();
  expect(opened.session.select).toHaveBeenCalledWith(embeddedEntry);
});

test('follows the session while the dialog is open', async () => {
  const session = new FakeSession();
  const opened = await openPicker({ session });
  session.ready();
  await settled(opened.picker);
  expect(words(status(opened))).toContain('0.99998: passed');
});
