import { describe, expect, it } from 'vitest';
import type { SceneDescription, Thing } from '../../../src/engine/scenes/description.ts';
import { drawScene } from '../../../src/engine/scenes/draw-scene.ts';
import { colourIds, colourOf } from '../../../src/engine/scenes/palette.ts';
import { makeTile, pixel, sourceOf } from './tiles.ts';

const square = makeTile('colour', () => [200, 0, 0, 255]);
const flag = makeTile('colour', (x, y) =>
  y < 32 ? [200, 0, 0, 255] : x < 32 ? [0, 200, 0, 255] : [0, 0, 200, 255],
);
const ball = makeTile('shape', (x, y) => [0, 0, 0, (x - 31.5) ** 2 + (y - 31.5) ** 2 < 30 ** 2 ? 255 : 0]);
const ring = makeTile('sketch', (x, y) => [
  0,
  0,
  0,
  Math.abs(Math.hypot(x - 31.5, y - 31.5) - 28) < 3 ? 255 : 0,
]);
const shaded = makeTile('colour', (x, y) =>
  x < 8 || y < 8 ? [0, 0, 0, 0] : x < 36 ? [90, 60, 30, 255] : [180, 150, 90, 255],
);
const drawings = sourceOf({ square, flag, ball, ring, shaded });

const centred = { concept: 'thing', x: 0.5, y: 0.5, size: 0.5, turn: 0, mirrored: false };
const scene = (drawing: string, thing: Partial<Thing> = {}, ground = 'white'): SceneDescription => ({
  seed: 7,
  ground: { colour: ground },
  things: [{ ...centred, drawing, ...thing }],
});
const draw = (description: SceneDescription, size = 64) => drawScene(description, drawings, size);

/** centre and side of what is red, in fractions of the picture's side */
function redBox(picture: Uint8Array, size: number) {
  let [left, right, top, bottom] = [size, 0, size, 0];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [red, green] = pixel(picture, x, y);
      if (red < 150 || green > 60) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  return {
    x: (left + right) / 2 / size,
    y: (top + bottom) / 2 / size,
    width: (right - left) / size,
    height: (bottom - top) / size,
  };
}

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, c) => value - b[c]));

describe('drawScene', () => {
  it.each([
    [0.5, 0.5, 1, 64],
    [0.3, 0.6, 0.5, 64],
    [0.71, 0.33, 0.42, 64],
    [0.62, 0.4, 0.75, 256],
  ])('puts a thing at (%d, %d) with side %d into a picture of %d pixels (last)', (x, y, side, size) => {
    const box = redBox(draw(scene('square', { x, y, size: side }), size), size);
    for (const [found, wanted] of [
      [box.x, x],
      [box.y, y],
      [box.width, side],
      [box.height, side],
    ]) {
      expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1.01 / size);
    }
  });

  it('turns clockwise, mirrors before it turns', () => {
    const top = (description: SceneDescription) => pixel(draw(description), 24, 26).indexOf(200);
    const [red, green, blue] = [0, 1, 2];
    expect(top(scene('flag'))).toBe(red);
    expect(top(scene('flag', { turn: Math.PI }))).toBe(blue);
    expect(top(scene('flag', { turn: Math.PI / 2 }))).toBe(green);
    expect(top(scene('flag', { turn: Math.PI / 2, mirrored: true }))).toBe(blue);
  });

  it('keeps the mean of a drawing that shrinks: no line of it is skipped', () => {
    const stripes = sourceOf({
      stripes: makeTile('colour', (x) => (x % 2 ? [200, 0, 0, 255] : [0, 200, 0, 255])),
    });
    for (const size of [0.4, 0.5]) {
      const picture = drawScene(scene('stripes', { size }), stripes);
      for (let x = 28; x < 36; x++) expect(distance(pixel(picture, x, 32), [100, 100, 0])).toBeLessThan(25);
    }
  });

  it('lays later things over earlier ones', () => {
    const { things, ...rest } = scene('square');
    const blue: Thing = { ...centred, drawing: 'ball', colour: 'blue' };
    expect(pixel(draw({ ...rest, things: [...things, blue] }), 32, 32)).toEqual(
      [...colourOf('blue')].map(Math.round),
    );
    expect(pixel(draw({ ...rest, things: [blue, ...things] }), 32, 32)).toEqual([200, 0, 0]);
  });

  it.each(colourIds)(
    'repaints a drawing %s: near that colour, its bright side still the brighter one',
    (colour) => {
      const picture = draw(scene('shaded', { colour, size: 1 }, 'gray'));
      const [dark, bright] = [pixel(picture, 20, 40), pixel(picture, 50, 40)];
      const mean = dark.map((value, c) => (value + bright[c]) / 2);
      const nearest = colourIds.toSorted((a, b) => distance(colourOf(a), mean) - distance(colourOf(b), mean));
      expect(nearest.slice(0, 2)).toContain(colour);
      const sum = (values: number[]) => values.reduce((a, b) => a + b);
      expect(sum(bright)).toBeGreaterThan(sum(dark));
    },
  );

  it('fills a shape with exactly its colour', () => {
    for (const colour of colourIds) {
      expect(pixel(draw(scene('ball', { colour })), 32, 32)).toEqual([...colourOf(colour)]);
    }
  });

  it.each(colourIds)('lets a shape or a sketch without a colour stand out from %s', (ground) => {
    for (const drawing of ['ball', 'ring']) {
      const picture = draw(scene(drawing, { size: 1 }, ground));
      expect(distance(pixel(picture, 4, 32), pixel(picture, 1, 1))).toBeGreaterThan(110);
    }
  });

  it('changes nothing outside a thing on a colour, and darkens the ground at its foot in a place', () => {
    const bare = (ground: SceneDescription['ground']) => draw({ seed: 7, ground, things: [] });
    const under = { ...centred, drawing: 'square', y: 0.7 };
    const white = draw({ ...scene('square'), things: [under] });
    expect(pixel(white, 32, 62)).toEqual(pixel(bare({ colour: 'white' }), 32, 62));
    const ground = { place: 'snow' };
    const snow = pixel(draw({ seed: 7, ground, things: [under] }), 32, 61);
    expect(pixel(bare(ground), 32, 61)[0] - snow[0]).toBeGreaterThan(10);
  });

  it('tells what it does not know', () => {
    expect(() => draw({ seed: 1, ground: { place: 'volcano' }, things: [] })).toThrow(
      /unknown-in-scene.*volcano/,
    );
    expect(() => draw({ seed: 1, ground: { colour: 'mauve' }, things: [] })).toThrow(
      /unknown-in-scene.*mauve/,
    );
  });
});
