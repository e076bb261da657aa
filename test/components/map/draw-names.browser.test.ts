import { describe, expect, it } from 'vitest';
import { drawGroups } from '../../../src/components/map/draw-names.ts';
import { BoxRoom } from '../../../src/components/map/level-of-detail.ts';
import type { MapScene } from '../../../src/components/map/map-scene.ts';
import type { MapOverlay } from '../../../src/components/map/overlay.ts';

const size = { width: 300, height: 200 };

/** Draws names at these places, and reads their plates from the canvas: each is in the colour of the surface. */
function plates(places: readonly (readonly [number, number])[]): DOMRect[] {
  const context = document.createElement('canvas').getContext('2d')!;
  const rects: DOMRect[] = [];
  context.roundRect = (x: number, y: number, width: number, height: number) =>
    void rects.push(new DOMRect(x, y, width, height));
  const scene = { size, transform: { scale: 1, dx: 0, dy: 0 }, colors: { surface: '#fff', ink: '#000' } };
  const groups = places.map(([x, y]) => ({ x, y: -y, words: ['a name'] }));
  const overlay = { groups, fontSize: 14, font: 'sans-serif' };
  drawGroups(context, scene as unknown as MapScene, overlay as unknown as MapOverlay, new BoxRoom(size));
  return rects;
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('names of groups', () => {
  it('stand in the middle where they have room', () => {
    const [name] = plates([[150, 100]]);
    expect([(name.left + name.right) / 2, (name.top + name.bottom) / 2]).toEqual([150, 100]);
  });

  it('make way for each other, and those without room are left out', () => {
    const names = plates(Array.from({ length: 9 }, () => [150, 100] as const));
    expect(names).toHaveLength(5);
    names.forEach((a, i) => names.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
  });

  it('are not cut by the edge of the stage', () => {
    expect(plates([[5, 100]])).toEqual([]);
  });
});
