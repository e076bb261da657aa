import { expect, it } from 'vitest';
import { batchCell } from '../../../src/components/training/batch-cell.ts';
import {
  batchData,
  batchFactsOf,
  batchView,
  type BatchData,
} from '../../../src/components/training/batch-data.ts';
import type { EmbeddedBatch } from '../../../src/components/training/batch-controller.ts';
import type { BatchPair } from '../../../src/components/training/batch-pairs.ts';
import { nats } from '../../../src/components/i18n/number.ts';
import {
  logitsOf,
  softmaxColumns,
  softmaxRows,
  symmetricLoss,
} from '../../../src/engine/contrastive/index.ts';
import { randomNormal } from '../../engine/contrastive/support.ts';

const scale = 20;

function dataOf(n: number): BatchData {
  const cosines = Float32Array.from(randomNormal(n * n, n));
  const pairs = Array.from({ length: n }, (_, i) => {
    const words = { en: `caption ${i}`, zh: `说明 ${i}` };
    return { id: String(i), caption: words, alt: words, thumbnail: () => '' } as unknown as BatchPair;
  });
  const facts = batchFactsOf({ pairs, cosines } as unknown as EmbeddedBatch, 'en');
  return batchData(facts, symmetricLoss(cosines, n, scale), scale, batchView(facts, scale, 'cosine'));
}

it('says of a cell what the softmax over its row and over its column says', () => {
  const n = 7;
  const data = dataOf(n);
  const logits = logitsOf(data.cosines, scale);
  const [rows, columns] = [softmaxRows(logits, n), softmaxColumns(logits, n)];
  for (const [row, column] of [
    [0, 0],
    [2, 5],
    [6, 1],
  ]) {
    const { inRow, inColumn } = batchCell(data, { row, column }, 'en');
    expect(inRow).toBe(nats(rows[row * n + column]));
    expect(inColumn).toBe(nats(columns[row * n + column]));
  }
});

it('reads as many cosines for a cell of 300 pairs as for one of 3: the pointer moves freely over any batch', () => {
  const reads = (n: number): number => {
    const data = dataOf(n);
    let count = 0;
    const counted = new Proxy(data.cosines, {
      get(target, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) count++;
        return Reflect.get(target, name) as unknown;
      },
    });
    batchCell({ ...data, cosines: counted }, { row: 1, column: 2 }, 'en');
    return count;
  };
  expect(reads(300)).toBe(reads(3));
  expect(reads(3)).toBeGreaterThan(0);
});
