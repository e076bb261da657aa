import { describe, expect, it } from 'vitest';
import {
  classify,
  compareTemplates,
  ensembleVector,
  evaluate,
  labelVectors,
  packRows,
  topK,
} from '../../../src/engine/zero-shot/index.ts';
import { expectClose, expectCode } from '../contrastive/support.ts';

const f = (...values: number[]): Float32Array => Float32Array.from(values);

describe('an ensemble of sentences', () => {
  it('is the mean of the unit vectors, of length 1 again', () => {
    // Unit vectors (1, 0) and (0, 1): mean (½, ½), norm √½.
    expectClose(ensembleVector(f(1, 0, 0, 1), 2), [Math.SQRT1_2, Math.SQRT1_2], 1e-12);
  });

  it('does not let a long vector outweigh a short one', () => {
    expectClose(ensembleVector(f(100, 0, 0, 0.01), 2), [Math.SQRT1_2, Math.SQRT1_2], 1e-9);
  });

  it('is made for each label of its own sentences', () => {
    const vectors = labelVectors(f(1, 0, 0, 1, 0, 1, 0, 1), 2, 2);
    expectClose(vectors, [Math.SQRT1_2, Math.SQRT1_2, 0, 1], 1e-12);
  });

  it('has no direction where the sentences cancel', () => {
    expectCode(() => ensembleVector(f(1, 0, -1, 0), 2), 'zero-vector');
  });
});

describe('zero-shot classification', () => {
  it('is a softmax over scale × cosine', () => {
    // Cosines 0.6 and 0.8; at scale 10 the second is e² times as likely.
    const { cosines, probabilities, order } = classify(f(0.6, 0.8), f(1, 0, 0, 1), 10);
    expectClose(cosines, [0.6, 0.8], 1e-7);
    expectClose(probabilities, [1 / (1 + Math.E ** 2), Math.E ** 2 / (1 + Math.E ** 2)], 1e-6);
    expect(order).toEqual([1, 0]);
  });

  it('makes e³ : 1 of a lead of 0.03 at scale 100', () => {
    const lead = f(0.3, 0.27, Math.sqrt(1 - 0.3 ** 2 - 0.27 ** 2));
    const { probabilities } = classify(lead, f(1, 0, 0, 0, 1, 0), 100);
    expect(probabilities[0] / probabilities[1]).toBeCloseTo(Math.E ** 3, 3);
  });

  it('gives everything to a single label, whatever it is', () => {
    expect([...classify(f(1, 0), f(0, 1), 100).probabilities]).toEqual([1]);
  });
});

describe('labelled pictures', () => {
  // Labels along the axes; the third picture, of label 2, leans to label 0.
  const labels = f(1, 0, 0, 0, 1, 0, 0, 0, 1);
  const images = f(0.9, 0.1, 0, 0.1, 0.9, 0, 0.8, 0.1, 0.5, 0, 0.2, 0.9);
  const targets = [0, 1, 2, 2];

  it('are counted by right and by chosen label', () => {
    const evaluation = evaluate(images, labels, targets, 3);
    expect(evaluation.chosen).toEqual([0, 1, 0, 2]);
    expect([...evaluation.confusion]).toEqual([1, 0, 0, 0, 1, 0, 1, 0, 1]);
    expect([...evaluation.ranks]).toEqual([1, 1, 2, 1]);
    expect(topK(evaluation, 1)).toBe(0.75);
    expect(topK(evaluation, 2)).toBe(1);
  });

  it('count a tie as wrong: whoever finds all alike knows nothing', () => {
    const alike = f(1, 0, 0, 1, 0, 0, 1, 0, 0);
    const evaluation = evaluate(images, alike, targets, 3);
    expect(topK(evaluation, 1)).toBe(0);
    evaluation.chosen.forEach((label, i) => expect(label).not.toBe(targets[i]));
    expect(topK(evaluate(images, alike, targets, 3), 3)).toBe(1);
  });

  it('need a label each', () => {
    expectCode(() => evaluate(images, labels, [0, 1, 2], 3), 'bad-shape');
    expectCode(() => evaluate(images, labels, [0, 1, 2, 3], 3), 'bad-shape');
  });
});

describe('the comparison of templates', () => {
  it('scores each by itself and all averaged', () => {
    const images = f(1, 0, 0, 1);
    // Template 0 has the two labels right, template 1 swaps them; the mean of a label leans to template 0's side.
    const sentences = f(1, 0, 0.2, 0.9, 0, 1, 0.9, 0.2);
    const { single, ensemble, mean, best } = compareTemplates(images, sentences, 2, [0, 1], 2);
    expect(single).toEqual([1, 0]);
    expect([mean, best]).toEqual([0.5, 1]);
    expect(ensemble).toBe(1);
  });
});

describe('packing', () => {
  it('lays rows one after the other and refuses one of another length', () => {
    expect([...packRows([f(1, 2), f(3, 4)], 2)]).toEqual([1, 2, 3, 4]);
    expectCode(() => packRows([f(1, 2), f(3)], 2), 'bad-shape');
  });
});
