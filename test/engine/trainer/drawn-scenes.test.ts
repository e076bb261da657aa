import { expect, test } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { PairStream } from '../../../src/engine/trainer/pair-stream.ts';
import { defaultTrainingConfig } from '../../../src/engine/trainer/read-training-config.ts';
import { DrawnScenes } from '../../../src/engine/trainer/scenes/drawn-scenes.ts';
import type { SceneDrawer } from '../../../src/engine/trainer/scenes/scene-drawer.ts';
import { drawingIndex } from './drawings.ts';

const stream = new PairStream({ ...defaultTrainingConfig, scenes: 100 }, drawingIndex);
const never = new AbortController().signal;
const quiet = () => undefined;

/** Fills each picture with the low byte of its scene's seed. */
const marking = (delay = 0): SceneDrawer => ({
  async draw(scenes) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    const pictures = new Uint8Array(scenes.length * 48);
    scenes.forEach(({ seed }, i) => pictures.fill(seed & 255, i * 48, (i + 1) * 48));
    return pictures;
  },
  dispose: quiet,
});
const open = (drawers: SceneDrawer[], from = 0, stallSeconds = 30, most?: number) =>
  new DrawnScenes(stream, from, { pictureSize: 4, drawers, stallSeconds, most });

test('every scene lies in its place, whoever drew it', async () => {
  const drawn = open([marking(), marking(2), marking(1)], 130);
  drawn.go();
  const all = Array.from({ length: 100 }, (_, i) => i);
  const missing: number[] = [];
  await drawn.wait(all, never, (count) => missing.push(count));
  const pictures = drawn.take(all);
  for (const i of all) expect(pictures[i * 48]).toBe(stream.scene(i).seed & 255);
  expect(missing[0]).toBe(100);
  expect(missing).toEqual([...missing].sort((a, b) => b - a));
});

test('those that are needed first come first', async () => {
  const drawn = open([marking()], 130);
  drawn.go();
  const first = stream.places(130, 8).map(({ scene }) => scene);
  await drawn.wait(first, never, quiet);
  drawn.rest();
  expect(drawn.missing(Array.from({ length: 100 }, (_, i) => i))).toBe(68);
});

test('a wait can be called off, and taken up again', async () => {
  const drawn = open([marking(20)]);
  drawn.go();
  const caller = new AbortController();
  const waiting = drawn.wait([0, 1], caller.signal, quiet);
  caller.abort();
  await expect(waiting).rejects.toThrow('aborted');
  await drawn.wait([0, 1], never, quiet);
  expect(drawn.missing([0, 1])).toBe(0);
});

test('what a drawer cannot do is told to whoever waits', async () => {
  const error = new EngineError('asset-missing', { path: 'dog.png' });
  const drawn = open([{ draw: () => Promise.reject(error), dispose: quiet }]);
  drawn.go();
  await expect(drawn.wait([0], never, quiet)).rejects.toBe(error);
  await expect(drawn.wait([0], never, quiet)).rejects.toBe(error);
});

test('a drawer that gives no sign of life is given up', async () => {
  const drawn = open([{ draw: () => new Promise(quiet), dispose: quiet }], 0, 0.05);
  drawn.go();
  await expect(drawn.wait([0], never, quiet)).rejects.toMatchObject({ code: 'scenes-stalled' });
});

test('a set that does not fit is drawn as it is needed, epoch after epoch, with whatever drawers', async () => {
  const drawn = open([marking(), marking(2), marking(1)], 30, 30, 40);
  drawn.go();
  for (let n = 30; n < 330; n += 15) {
    const scenes = stream.places(n, 15).map(({ scene }) => scene);
    await drawn.wait(scenes, never, quiet);
    const pictures = drawn.take(scenes);
    expect(scenes.map((_, i) => pictures[i * 48])).toEqual(scenes.map((i) => stream.scene(i).seed & 255));
  }
});

test('drawing goes no further ahead than there is room', async () => {
  let count = 0;
  const drawer = marking();
  const counting: SceneDrawer = {
    ...drawer,
    draw: (scenes) => {
      count += scenes.length;
      return drawer.draw(scenes);
    },
  };
  const drawn = open([counting], 0, 30, 40);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  drawn.go();
  await settled();
  expect(count).toBe(40);
  drawn.take([0, 1, 2, 3, 4]);
  await settled();
  expect(count).toBe(45);
});
