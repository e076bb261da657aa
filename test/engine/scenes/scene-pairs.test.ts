import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueOf } from '../../../src/engine/scenes/catalogue.ts';
import type { DrawingIndex } from '../../../src/engine/scenes/drawings.ts';
import { scenePairs } from '../../../src/engine/scenes/scene-pairs.ts';

const index = JSON.parse(readFileSync('assets/drawings/drawings.json', 'utf8')) as DrawingIndex;
const catalogue = catalogueOf(index, 'test');
function pairs(seed: number, count: number) {
  const pair = scenePairs(catalogue, seed);
  return Array.from({ length: count }, (_, i) => pair(i));
}

test('the same seed and number give the same pair, another seed another one', () => {
  expect(scenePairs(catalogue, 3)(500)).toEqual(pairs(3, 501)[500]);
  expect(scenePairs(catalogue, 4)(500).description).not.toEqual(scenePairs(catalogue, 3)(500).description);
  expect(new Set([...pairs(1, 300), ...pairs(2, 300)].map(({ id }) => id)).size).toBe(600);
});

test('a thousand pairs show nearly every concept, each from a drawing that training never saw', () => {
  const series = pairs(1, 1000);
  const shown = new Set(series.flatMap(({ concept }) => concept ?? []));
  expect(shown.size).toBeGreaterThan(0.97 * catalogue.concepts.length);
  for (const { concept: id, drawing } of series.flatMap(({ description }) => description.things)) {
    expect(index.concepts[id].find((entry) => entry.id === drawing)?.split).toBe('test');
  }
});

test('a pair has captions in both languages and names the first thing it shows', () => {
  for (const { caption, concept, description } of pairs(7, 50)) {
    expect(caption.en).toMatch(/^[a-z0-9 ,'-]+$/);
    expect(caption.zh).toMatch(/\p{Script=Han}/u);
    expect(concept).toBe(description.things[0]?.concept);
  }
});
