import { describe, expect, test } from 'vitest';
import { plainCaption } from '../../../src/engine/scenes/caption.ts';
import { concepts } from '../../../src/engine/scenes/grammar.ts';
import { conceptOrder } from '../../../src/engine/trainer/concept-order.ts';
import { PairStream } from '../../../src/engine/trainer/pair-stream.ts';
import { probeCount, probePairs } from '../../../src/engine/trainer/probe-pairs.ts';
import { isProbeDue } from '../../../src/engine/trainer/probe-schedule.ts';
import { defaultTrainingConfig } from '../../../src/engine/trainer/read-training-config.ts';
import { drawScenes } from '../../../src/engine/trainer/scenes/scene-drawer.ts';
import { drawingIndex, drawingsOf } from './drawings.ts';

const config = { ...defaultTrainingConfig, scenes: 96, concepts: 12 };
const open = (patch: Partial<typeof config> = {}) => new PairStream({ ...config, ...patch }, drawingIndex);
const pairsOf = (stream: PairStream, from: number, size: number) =>
  stream.places(from, size).map((place) => [stream.scene(place.scene), stream.caption(place)]);

describe('the stream of pairs', () => {
  test('is the same for the same config, wherever it is entered', () => {
    const whole = pairsOf(open(), 0, 300);
    expect(pairsOf(open(), 0, 300)).toEqual(whole);
    expect(pairsOf(open(), 211, 50)).toEqual(whole.slice(211, 261));
    const asked = open();
    pairsOf(asked, 250, 10);
    expect(pairsOf(asked, 90, 20)).toEqual(whole.slice(90, 110));
  });

  test('is another one for another seed', () => {
    expect(open({ seed: 2 }).scene(0)).not.toEqual(open().scene(0));
  });

  test('has the same pictures, byte for byte', async () => {
    const stream = open();
    const scenes = [0, 1, 2].map((i) => stream.scene(i));
    const drawings = await drawingsOf(stream.concepts);
    const pictures = drawScenes(scenes, drawings, 32);
    expect(pictures).toHaveLength(3 * 32 * 32 * 3);
    expect(drawScenes(scenes, await drawingsOf(stream.concepts), 32)).toEqual(pictures);
  });

  test('shows each scene once in an epoch: the first in order, the others shuffled, each in its own way', () => {
    const stream = open();
    const epoch = (n: number) => stream.places(n * 96, 96);
    const inOrder = Array.from({ length: 96 }, (_, i) => i);
    expect(epoch(0).map(({ scene }) => scene)).toEqual(inOrder);
    const [second, third] = [1, 2].map((n) => epoch(n).map(({ scene }) => scene));
    expect(second).not.toEqual(inOrder);
    expect(third).not.toEqual(second);
    for (const order of [second, third]) expect([...order].sort((a, b) => a - b)).toEqual(inOrder);
    expect(new Set(epoch(2).map((place) => place.epoch))).toEqual(new Set([2]));
  });

  test('a scene comes back with other captions', () => {
    const stream = open();
    const captions = Array.from({ length: 20 }, (_, epoch) => stream.caption({ scene: 5, epoch }));
    expect(new Set(captions).size).toBeGreaterThan(5);
  });

  test('needs every scene once, those first that come first', () => {
    const stream = open();
    const needed = [...stream.needed(120)];
    expect(new Set(needed).size).toBe(96);
    expect(needed).toHaveLength(96);
    expect(needed.slice(0, 72)).toEqual(stream.places(120, 72).map(({ scene }) => scene));
  });

  test('follows on without end, across epochs', () => {
    const stream = open();
    const following = stream.following(90);
    const scenes = Array.from({ length: 150 }, () => following.next().value);
    expect(scenes).toEqual(stream.places(90, 150).map(({ scene }) => scene));
  });

  test('of a set too large to be kept is the same, wherever it is entered', () => {
    const large = { scenes: 100_000 };
    const asked = open(large);
    const first = pairsOf(asked, 5, 4);
    pairsOf(asked, 5 + 32_768, 4);
    expect(pairsOf(asked, 5, 4)).toEqual(first);
    expect(pairsOf(open(large), 5, 4)).toEqual(first);
  });

  test('deals its concepts evenly: each stretch of twelve scenes has each of the twelve as its first thing', () => {
    const stream = open();
    const seen = new Set<string>();
    for (let i = 0; i < 12; i++) for (const { concept } of stream.scene(i).things) seen.add(concept);
    // An empty place, one scene in forty, takes no card.
    expect(seen.size).toBeGreaterThanOrEqual(10);
    for (const concept of seen) expect(conceptOrder.slice(0, 12)).toContain(concept);
  });
});

describe('the concepts', () => {
  test('are all in the list, once', () => {
    expect([...conceptOrder].sort()).toEqual(concepts.map(({ id }) => id).sort());
  });

  test('begin with everyday ones of several kinds', () => {
    const kinds = conceptOrder.slice(0, 12).map((id) => concepts.find((concept) => concept.id === id)!.kind);
    expect(new Set(kinds).size).toBeGreaterThan(4);
  });
});

describe.each(['en', 'zh'] as const)('the held-out pairs (%s)', (language) => {
  test.each([4, 48, 261])('of %d concepts are 64 different sentences, true of their scenes', (count) => {
    const { scenes, captions } = probePairs({ language, concepts: count }, drawingIndex);
    expect(captions).toHaveLength(probeCount);
    expect(new Set(captions).size).toBe(probeCount);
    expect(scenes.map((scene) => plainCaption(scene, language))).toEqual(captions);
    for (const { things } of scenes) {
      expect(things.length).toBeGreaterThan(0);
      for (const { concept } of things) expect(conceptOrder.slice(0, count)).toContain(concept);
    }
  });

  test('share no drawing with the training, nor a rendering of the same design', () => {
    const all = { language, concepts: 261 };
    const designs = (scenes: readonly { things: readonly { concept: string; drawing: string }[] }[]) =>
      scenes.flatMap(({ things }) =>
        things.map(({ concept, drawing }) => {
          const { design } = drawingIndex.concepts[concept].find(({ id }) => id === drawing)!;
          return `${concept} ${design}`;
        }),
      );
    const stream = open(all);
    const trained = new Set(designs(Array.from({ length: 2000 }, (_, i) => stream.scene(i))));
    for (const design of designs(probePairs(all, drawingIndex).scenes)) expect(trained).not.toContain(design);
  });

  test('do not depend on the seed', () => {
    const ask = { ...config, language };
    expect(probePairs({ ...ask, seed: 9 } as typeof ask, drawingIndex)).toEqual(
      probePairs(ask, drawingIndex),
    );
  });
});

describe('the recorded probes', () => {
  const stepsOf = (batchSize: number, pairs: number) => {
    const due: number[] = [];
    for (let seen = 0, step = 1; seen < pairs; seen += batchSize, step++)
      if (isProbeDue({ batchSize, pairs }, seen, seen + batchSize)) due.push(step);
    return due;
  };

  test.each([
    [128, 100_000],
    [16, 100_000],
    [512, 400_000],
  ])('of batch %d and %d pairs are about sixty, ever further apart', (batchSize, pairs) => {
    const steps = stepsOf(batchSize, pairs);
    expect(steps.length).toBeGreaterThan(40);
    expect(steps.length).toBeLessThan(80);
    expect(steps.slice(0, 3)).toEqual([1, 2, 3]);
    const gaps = steps.slice(1).map((step, i) => step - steps[i]);
    expect(Math.max(...gaps.slice(0, 10))).toBeLessThan(Math.max(...gaps.slice(-10)));
  });

  test('a run of one batch has its one', () => {
    expect(stepsOf(128, 128)).toEqual([1]);
  });
});
