import { describe, expect, it } from 'vitest';
import { stageLayout } from '../../../src/engine/search/layout.ts';
import { lastMoment, momentAt, searchMoments } from '../../../src/engine/search/scene.ts';
import { mixCards, stageAt, type StageData } from '../../../src/engine/search/stage.ts';

const cosines = Float64Array.from([0.1, 0.62, -0.2, 0.33, 0.61, 0.05, 0.2, 0.58, 0, -0.1]);
const data: StageData = {
  ids: Array.from(cosines, (_, i) => `p${i}`),
  cosines,
  // The way to each sum is a straight line here: the two halves of the dot product are equal.
  sums: Array.from(cosines, (cosine) => Float64Array.of(0, cosine / 2, cosine)),
  threshold: 0.5,
};
const layout = stageLayout({ count: 10, width: 740, height: 400, unit: 17 });
const at = (t: number) => stageAt(data, layout, t);

describe('the scene', () => {
  it('is a pure function of t', () => {
    const forwards = [0, 1.3, 2.5, 3.7, 5].map(at);
    const backwards = [5, 3.7, 2.5, 1.3, 0].map(at).reverse();
    expect(backwards).toEqual(forwards);
  });

  it('has no jump: a hundredth of a moment moves no card by more than a tenth of the stage', () => {
    for (let t = 0; t < lastMoment; t += 0.01) {
      const [before, after] = [at(t), at(t + 0.01)];
      before.forEach((card, i) => {
        expect(Math.hypot(after[i].x - card.x, after[i].y - card.y)).toBeLessThan(layout.width / 10);
        expect(Math.abs(after[i].sum - card.sum)).toBeLessThan(0.05);
        for (const progress of ['vector', 'summed', 'ranked', 'parted'] as const)
          expect(Math.abs(after[i][progress] - card[progress])).toBeLessThan(0.15);
      });
    }
  });

  it('shows nothing before its moment and all of it at its moment', () => {
    const moment = (name: (typeof searchMoments)[number]) => searchMoments.indexOf(name);
    expect(at(moment('text')).every(({ vector }) => vector === 0)).toBe(true);
    expect(at(moment('images')).every(({ vector, summed }) => vector === 1 && summed === 0)).toBe(true);
    expect(at(moment('cosines')).map(({ sum }) => sum)).toEqual([...cosines]);
    expect(at(moment('cosines')).map(({ x, y }) => [x, y])).toEqual(layout.slots.map(({ x, y }) => [x, y]));
    expect(at(moment('sort')).every(({ ranked, parted }) => ranked === 1 && parted === 0)).toBe(true);
    expect(at(moment('threshold')).every(({ parted }) => parted === 1)).toBe(true);
  });

  it('puts the best card into the first place, and keeps those above the threshold', () => {
    const cards = at(lastMoment);
    const byPlace = [...cards].sort((a, b) => a.y - b.y || a.x - b.x);
    expect(byPlace.map(({ id }) => id).slice(0, 3)).toEqual(['p1', 'p4', 'p7']);
    expect(cards.filter(({ kept }) => kept).map(({ id }) => id)).toEqual(['p1', 'p4', 'p7']);
  });

  it('leaves a picture without a vector without a cosine, at the end', () => {
    const waiting: StageData = {
      ...data,
      cosines: cosines.map((c, i) => (i === 1 ? NaN : c)),
      sums: data.sums.map((s, i) => (i === 1 ? null : s)),
    };
    const card = stageAt(waiting, layout, lastMoment)[1];
    expect(card).toMatchObject({ vector: 0, place: 9, ranked: 0, kept: false, sum: NaN });
  });

  it('names the moment that was reached last', () => {
    expect([0, 0.99, 1, 5, 9].map(momentAt)).toEqual([
      'pictures',
      'pictures',
      'text',
      'threshold',
      'threshold',
    ]);
  });
});

describe('mixCards', () => {
  const other = stageAt({ ...data, cosines: cosines.map((c) => -c) }, layout, lastMoment);

  it('starts where the cards are and ends where they shall be', () => {
    const from = at(lastMoment);
    const start = mixCards(from, other, 0);
    expect(start.map(({ x, y, sum }) => [x, y, sum])).toEqual(from.map(({ x, y, sum }) => [x, y, sum]));
    expect(mixCards(from, other, 1)).toEqual(other);
  });

  it('never shows a number that belongs to no sentence', () => {
    for (const card of mixCards(at(lastMoment), other, 0.5)) {
      expect(card.reading).toBe(other.find(({ id }) => id === card.id)!.reading);
    }
  });

  it('fades newcomers in where they belong', () => {
    const [first, ...rest] = at(lastMoment);
    const mixed = mixCards(rest, [first, ...rest], 0.25);
    expect(mixed[0]).toMatchObject({ x: first.x, y: first.y, opacity: 0.25 });
  });
});

describe('stageLayout', () => {
  const widths = [272, 350, 740, 1060, 1850];

  it.each(widths)('keeps all cards inside a stage of %i px, apart from each other', (width) => {
    for (const count of [1, 3, 10, 210]) {
      const { slots, height } = stageLayout({ count, width, height: 400, unit: 17 });
      for (const [i, slot] of slots.entries()) {
        expect(slot.x).toBeGreaterThanOrEqual(-0.5);
        expect(slot.x + slot.width).toBeLessThanOrEqual(width + 0.5);
        expect(slot.y + slot.height).toBeLessThanOrEqual(height);
        for (const other of slots.slice(i + 1, i + 12)) {
          const apart = slot.x + slot.width <= other.x + 0.01 || slot.y + slot.height <= other.y + 0.01;
          expect(apart || other.x + other.width <= slot.x).toBe(true);
        }
      }
    }
  });

  it('fits ten pictures into the height that a window leaves', () => {
    expect(stageLayout({ count: 10, width: 1850, height: 520, unit: 18 }).height).toBeLessThanOrEqual(521);
  });

  it('has two or three columns on a phone', () => {
    const columns = (width: number) =>
      new Set(stageLayout({ count: 10, width, height: 400, unit: 16 }).slots.map(({ x }) => x)).size;
    expect(columns(272)).toBe(2);
    expect(columns(350)).toBe(3);
  });
});
